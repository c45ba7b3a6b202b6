import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, cookiesFrom, PASSWORD, post } from '#app/platform/access/people.testing.ts';
import { actorOf, optionalActor } from '#app/platform/access/session.server.ts';
import { signIn } from '#app/platform/access/sign-in.server.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { loader as root } from '#app/root.tsx';
import { loader as accountPage } from '#app/routes/account.tsx';
import { action as upload } from '#app/routes/api.uploadthing.ts';
import { loader as file } from '#app/routes/files.$fileId.ts';
import { loader as organise } from '#app/routes/organise._index.tsx';
import { action as saveCall } from '#app/routes/organise.calls.$callId_.draft.ts';
import { action as signOut } from '#app/routes/sign-out.ts';
import { loader as twoFactor } from '#app/routes/two-factor.tsx';

const home = 'http://localhost:3000';

beforeAll(() => {
  process.env.STAFF_TWO_FACTOR = 'required';
  forgetConfig();
});
afterAll(() => {
  delete process.env.STAFF_TWO_FACTOR;
  forgetConfig();
});

/** Somebody signed in by their password alone. */
async function signedIn({ staff = true } = {}) {
  const { id, email } = await aPerson({ roles: staff ? ['organiser', 'secretary'] : [] });
  await db.user.update({ where: { id }, data: { emailVerified: true } });
  const answer = await signIn(post(), { email, password: PASSWORD });
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const cookie = cookiesFrom(answer.headers);
  const ask = (path: string, init: RequestInit = {}) =>
    new Request(`${home}${path}`, { ...init, headers: { origin: home, cookie, ...init.headers } });
  return { id, ask };
}

type Route = (args: never) => unknown;
/** What a route answers, also where it throws its answer. */
async function answerOf(route: Route, request: Request, params: Record<string, string> = {}) {
  const answer = await Promise.resolve(route({ request, params, context: {} } as never)).catch(
    (thrown: unknown) => thrown,
  );
  return answer instanceof Response ? answer : Response.json({ shown: true });
}

async function aLicence() {
  const found = {
    ...{ sha256: createHash('sha256').update(randomUUID()).digest('hex'), storageKey: randomUUID() },
    ...{ size: 10n, type: 'application/pdf', name: 'licence.pdf', ownerId: 'someone' },
  };
  return db.storedFile.create({ data: { ...found, purpose: 'licence', scope: randomUUID() } });
}

describe('staff who must have a second factor and have none', () => {
  it('are sent to set one up by every page, as a document and as data', async () => {
    const { ask } = await signedIn();
    for (const path of ['/organise', '/organise.data'])
      expect((await answerOf(organise, ask(path))).headers.get('location')).toMatch(
        /^.two-factor.next=%2Forganise/,
      );
    expect((await answerOf(accountPage, ask('/account'))).headers.get('location')).toBe(
      '/two-factor?next=%2Faccount',
    );
  });

  it('read no file', async () => {
    const { id, ask } = await signedIn();
    const { id: fileId } = await aLicence();
    expect((await answerOf(file, ask(`/files/${fileId}`), { fileId })).status).toBe(404);
    await db.user.update({ where: { id }, data: { twoFactorEnabled: true } });
    // The bytes are not there; that it gets so far shows that the refusal was of the person.
    await expect(answerOf(file, ask(`/files/${fileId}`), { fileId })).resolves.not.toMatchObject({
      status: 404,
    });
  });

  it('save nothing by JSON, and get no grant to upload', async () => {
    const { id, ask } = await signedIn();
    const call = await db.call.create({
      data: { slug: `call-${randomUUID()}`, state: 'draft', draft: {}, createdById: 'organiser-1' },
    });
    const body = JSON.stringify({ revision: call.draftRevision, content: {} });
    const json = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const saved = await answerOf(saveCall, ask(`/organise/calls/${call.id}/draft`, json), {
      callId: call.id,
    });
    expect([302, 401, 403]).toContain(saved.status);
    expect(await db.call.findUnique({ where: { id: call.id } })).toMatchObject({ draftRevision: 1 });
    const owner = (await signedIn({ staff: false })).id;
    const { id: providerId } = await db.provider.create({
      data: { creditCode: randomUUID().slice(0, 18), name: '单位', kind: 'enterprise', createdById: owner },
    });
    const sent = { name: 'evidence.pdf', size: 10, type: 'application/pdf' };
    const files = JSON.stringify({ files: [sent], input: { providerId } });
    const granted = () =>
      answerOf(
        upload,
        ask('/api/uploadthing?actionType=upload&slug=credit-evidence', {
          ...{ method: 'POST', body: files },
          headers: {
            'content-type': 'application/json',
            'x-uploadthing-package': 'test',
            'x-uploadthing-version': '7.7.4',
          },
        }),
      );
    const refused = await granted();
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await refused.text()).not.toContain('"url"');
    expect(await actorOf(id)).toBeNull();
    await db.user.update({ where: { id }, data: { twoFactorEnabled: true } });
    expect((await actorOf(id))?.roles).toHaveLength(2);
    expect((await granted()).status).toBe(200);
  });

  it('reach the page that sets it up, see whose session it is, and sign out', async () => {
    const { id, ask } = await signedIn();
    expect((await answerOf(twoFactor, ask('/two-factor'))).status).toBe(200);
    expect(await optionalActor(ask('/two-factor.data'))).toMatchObject({ userId: id });
    for (const near of ['/two-factors', '/calls/two-factor', '/x?/two-factor'])
      expect(await optionalActor(ask(near))).toBeNull();
    const shell = await root({ request: ask('/calls'), params: {}, context: {} } as never);
    expect(shell.user).toMatchObject({ id });
    expect(shell.nav.map(({ to }) => to)).toEqual(['/calls', '/showcase']);
    expect(
      (
        await answerOf(signOut, ask('/sign-out', { method: 'POST', body: new URLSearchParams() }))
      ).headers.get('location'),
    ).toBe('/');
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });
});

it('nobody else is asked for one', async () => {
  const { id, ask } = await signedIn({ staff: false });
  expect(await optionalActor(ask('/provider'))).toMatchObject({ userId: id });
  expect(await actorOf(id)).toMatchObject({ userId: id });
});
