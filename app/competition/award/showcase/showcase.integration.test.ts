import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { anOwner } from '#app/competition/announcement/builders.testing.ts';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { anAwardedCall, aRevocation } from '#app/competition/payment/builders.testing.ts';
import { resumeGrant, suspendGrant } from '#app/competition/payment/recovery/suspend-grant.server.ts';
import { filePurposes } from '#app/files.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { grant as grantUpload } from '#app/platform/files/ingest/grant.server.ts';
import { readFile } from '#app/platform/files/read-file.server.ts';
import { attachMade, keepMade } from '#app/platform/files/storage/keep-made.server.ts';
import { draftSchema } from '../follow-up/outcomes.ts';
import { submitFollowUp } from '../follow-up/submit.server.ts';
import { chooseBenchmark, hideEntry, unhideEntry } from './curate.server.ts';
import { shownFields, textsSchema } from './entry.ts';
import { showcasePictures } from './files.server.ts';
import { describePicture, removePicture } from './pictures.server.ts';
import { hiddenEntries, readOwnEntry } from './read-own.server.ts';
import { listShowcase, readShowcase } from './read-public.server.ts';
import { saveTexts, setShown } from './write-entry.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const everything = { benchmark: '', track: '', call: '' };
const texts = textsSchema.parse({
  benchmark: 'scenario',
  summaryZh: '机器人在社区里送货、巡逻。',
  summaryEn: 'Robots deliver and patrol.',
  contact: '028-8512 0000',
});
const alt = { altZh: '一台机器人', altEn: 'A robot' };
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

/** Stores a picture as the ingest does once it has been judged: its row and what the room attaches, in one transaction. */
async function send(owner: Actor, grantId: string) {
  const made = await keepMade(Buffer.concat([bytes, Buffer.from(randomUUID())]));
  return transaction(async (tx) => {
    const row = {
      name: '张三家门口.png',
      type: 'image/png',
      ownerId: owner.userId,
      purpose: 'showcase',
      scope: grantId,
    };
    const file = await tx.storedFile.findUniqueOrThrow({ where: { id: await attachMade(tx, made, row) } });
    const told = await showcasePictures.onStored(tx, { file, input: { grantId }, actor: owner });
    return { told, fileId: file.id };
  });
}

/** An award whose unit has written its texts and sent and described a picture, and shows nothing yet. */
async function anEntry() {
  const call = await anAwardedCall();
  const { owner, grant } = call;
  must(await saveTexts(owner, grant.id, texts));
  const { fileId } = await send(owner, grant.id);
  const { id: pictureId, entryId } = await db.showcasePicture.findUniqueOrThrow({ where: { fileId } });
  must(await describePicture(owner, grant.id, { pictureId, ...alt }));
  return { ...call, fileId, pictureId, entryId };
}
const show = (actor: Actor, grantId: string, field: (typeof shownFields)[number], shown = true) =>
  setShown(actor, grantId, { field, shown });
const isListed = async (entryId: string) =>
  (await listShowcase(everything)).entries.some(({ id }) => id === entryId);
const opened = async (actor: Actor | null, fileId: string) =>
  readFile(new Request(`http://site/files/${fileId}`), { actor, fileId, purposes: filePurposes });

async function report(owner: Actor, grantId: string) {
  const { id } = await db.followUp.findFirstOrThrow({ where: { grantId, months: 6 } });
  await db.followUp.update({ where: { id }, data: { dueOn: toShanghaiDate(new Date()) } });
  const fields = draftSchema.parse({
    deployments: '12',
    revenueYuan: '98765.43',
    cities: '成都、重庆',
    progress: '已在十二个社区稳定运行，下一步推广到全区的其他社区。',
  });
  must(await submitFollowUp(owner, id, { fields, version: 0, reason: '' }));
}

describe('what the public sees', () => {
  it('is nothing until the unit agrees, then each field by itself, and nothing again at once when it is withdrawn', async () => {
    const { owner, grant, entryId, fileId } = await anEntry();
    await report(owner, grant.id);
    expect(await isListed(entryId)).toBe(false);
    expect(await readShowcase(entryId)).toEqual(refusal('notFound'));

    const seen = async () => {
      const { pictures, summary, contact, outcomes } = must(await readShowcase(entryId));
      return { pictures: pictures.length, summary, contact, outcomes };
    };
    const nothing = { pictures: 0, summary: null, contact: null, outcomes: null };
    const only = {
      pictures: { pictures: 1 },
      summary: { summary: { zh: texts.summaryZh, en: texts.summaryEn } },
      contact: { contact: texts.contact },
      outcomes: {
        outcomes: { months: 6, figures: [{ name: 'deployments', value: 12 }], cities: ['成都', '重庆'] },
      },
    };
    for (const field of shownFields) {
      must(await show(owner, grant.id, field));
      expect(await seen()).toEqual({ ...nothing, ...only[field] });
      expect(await isListed(entryId)).toBe(true);
      must(await show(owner, grant.id, field, false));
      expect(await readShowcase(entryId)).toEqual(refusal('notFound'));
      expect(await isListed(entryId)).toBe(false);
      expect((await opened(null, fileId)).status).toBe(404);
    }
  });

  it('is a picture only while pictures are shown, it is described and not removed, and under a name that tells nothing', async () => {
    const { owner, grant, fileId, pictureId } = await anEntry();
    must(await show(owner, grant.id, 'summary'));
    expect((await opened(null, fileId)).status).toBe(404);
    expect((await opened(await anOwner((await aProviderRow()).id), fileId)).status).toBe(404);
    expect((await opened(owner, fileId)).status).toBe(200);
    must(await show(owner, grant.id, 'pictures'));
    const answer = await opened(null, fileId);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('content-disposition')).toContain(`${grant.number}.png`);
    const second = await send(owner, grant.id);
    expect((await opened(null, second.fileId)).status).toBe(404);
    must(await removePicture(owner, grant.id, pictureId));
    expect((await opened(null, fileId)).status).toBe(404);
    expect((await opened(owner, fileId)).status).toBe(404);
    // The last described one is gone: describing another does not show it without a new consent.
    const { id } = await db.showcasePicture.findUniqueOrThrow({ where: { fileId: second.fileId } });
    must(await describePicture(owner, grant.id, { pictureId: id, ...alt }));
    expect((await opened(null, second.fileId)).status).toBe(404);
  });

  it('is never a suspended or revoked award', async () => {
    const { owner, grant, entryId, fileId } = await anEntry();
    must(await show(owner, grant.id, 'pictures'));
    const organiser = aStaffActor('organiser');
    must(await suspendGrant(organiser, grant.id, '失信核查'));
    expect(await readShowcase(entryId)).toEqual(refusal('notFound'));
    expect(await isListed(entryId)).toBe(false);
    expect((await opened(null, fileId)).status).toBe(404);
    must(await resumeGrant(organiser, grant.id, '核查无误'));
    expect(await isListed(entryId)).toBe(true);
    await aRevocation(grant.id, '材料虚假');
    expect(await readShowcase(entryId)).toEqual(refusal('notFound'));
    expect(await isListed(entryId)).toBe(false);
    expect((await opened(null, fileId)).status).toBe(404);
    expect(await show(owner, grant.id, 'summary')).toEqual(refusal('showcase.revoked'));
    must(await show(owner, grant.id, 'pictures', false));
  });

  it('is narrowed by 标杆, track and call', async () => {
    const { owner, grant, entryId } = await anEntry();
    must(await show(owner, grant.id, 'summary'));
    const { slug, trackKey } = must(await readShowcase(entryId));
    const found = async (filter: Partial<typeof everything>) =>
      (await listShowcase({ ...everything, ...filter })).entries.some(({ id }) => id === entryId);
    expect(await found({ call: slug, track: trackKey, benchmark: 'scenario' })).toBe(true);
    expect(await found({ call: 'another' })).toBe(false);
    expect(await found({ track: 'another' })).toBe(false);
    expect(await found({ benchmark: 'model' })).toBe(false);
    must(await chooseBenchmark(aStaffActor('organiser'), grant.id, 'model'));
    expect(await found({ call: slug, benchmark: 'model' })).toBe(true);
  });
});

describe('consent', () => {
  it('is given for what is there, and ends when the text is emptied', async () => {
    const { owner, grant } = await anAwardedCall();
    for (const field of shownFields)
      expect(await show(owner, grant.id, field)).toEqual(refusal(`showcase.nothing.${field}`));
    must(await saveTexts(owner, grant.id, texts));
    must(await show(owner, grant.id, 'summary'));
    must(await show(owner, grant.id, 'contact'));
    must(await saveTexts(owner, grant.id, { ...texts, contact: '' }));
    expect(must(await readOwnEntry(owner, grant.id)).shown).toMatchObject({ summary: true, contact: false });
    must(await saveTexts(owner, grant.id, texts));
    expect(must(await readOwnEntry(owner, grant.id)).shown.contact).toBe(false);
  });

  it('is an owner’s of the winning unit alone', async () => {
    const { owner, grant, pictureId } = await anEntry();
    const member = {
      ...owner,
      providers: owner.providers.map(({ id }) => ({ id, role: 'member' as const })),
    };
    const others = [
      member,
      await anOwner((await aProviderRow()).id),
      ...(['organiser', 'finance', 'secretary', 'supervisor', 'auditor'] as const).map((role) =>
        aStaffActor(role),
      ),
    ];
    for (const actor of others) {
      expect(await saveTexts(actor, grant.id, texts)).toEqual(refusal('notFound'));
      expect(await show(actor, grant.id, 'summary')).toEqual(refusal('notFound'));
      expect(await describePicture(actor, grant.id, { pictureId, ...alt })).toEqual(refusal('notFound'));
      expect(await removePicture(actor, grant.id, pictureId)).toEqual(refusal('notFound'));
      const asked = { files: [{ name: 'a.png', size: 10, type: 'image/png', lastModified: 1 }] };
      const told = await grantUpload(actor, showcasePictures, { ...asked, input: { grantId: grant.id } });
      expect(told).toEqual(refusal('notFound'));
    }
    expect((await readOwnEntry(member, grant.id)).ok).toBe(true);
    expect(await readOwnEntry(others[1] as Actor, grant.id)).toEqual(refusal('notFound'));
    const elsewhere = await anEntry();
    expect(await removePicture(owner, grant.id, elsewhere.pictureId)).toEqual(refusal('notFound'));
    expect(await show(owner, elsewhere.grant.id, 'summary')).toEqual(refusal('notFound'));
  });

  it('is asked of the unit before staff read its texts, too', async () => {
    const { owner, grant } = await anEntry();
    const read = async (actor: Actor) => must(await readOwnEntry(actor, grant.id)).texts;
    expect(await read(owner)).toMatchObject(texts);
    const organiser = aStaffActor('organiser');
    expect(await read(organiser)).toMatchObject({ summaryZh: '', summaryEn: '', contact: '' });
    must(await show(owner, grant.id, 'summary'));
    expect(await read(organiser)).toMatchObject({ summaryZh: texts.summaryZh, contact: '' });
  });

  it('is recorded, with which field, without what the contact is', async () => {
    const { owner, grant, entryId } = await anEntry();
    must(await show(owner, grant.id, 'contact'));
    must(await show(owner, grant.id, 'contact', false));
    const entries = await db.auditEntry.findMany({ where: { subjectId: entryId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual([
      'showcase.write',
      'showcase.addPicture',
      'showcase.describePicture',
      'showcase.show',
      'showcase.withdraw',
    ]);
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain(texts.contact);
  });
});

describe('organisers', () => {
  it('hide an entry with a reason and show it again; nobody else does', async () => {
    const { owner, grant, entryId, fileId } = await anEntry();
    must(await show(owner, grant.id, 'pictures'));
    for (const actor of [
      owner,
      aStaffActor('secretary'),
      aStaffActor('finance'),
      aStaffActor('supervisor'),
    ]) {
      expect(await hideEntry(actor, grant.id, '内容不实')).toEqual(refusal('forbidden'));
      expect(await chooseBenchmark(actor, grant.id, 'model')).toEqual(refusal('forbidden'));
      expect(await hiddenEntries(actor)).toEqual([]);
    }
    const organiser = aStaffActor('organiser');
    const told = await Promise.all([1, 2].map(() => hideEntry(organiser, grant.id, '内容不实')));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told).toContainEqual(refusal('showcase.hiddenAlready'));
    expect(await readShowcase(entryId)).toEqual(refusal('notFound'));
    expect((await opened(null, fileId)).status).toBe(404);
    expect(must(await readOwnEntry(owner, grant.id)).hiddenReason).toBe('内容不实');
    expect((await hiddenEntries(organiser)).map(({ grantId }) => grantId)).toContain(grant.id);
    must(await unhideEntry(organiser, grant.id));
    expect(await unhideEntry(organiser, grant.id)).toEqual(refusal('showcase.notHidden'));
    expect((await opened(null, fileId)).status).toBe(200);
  });
});

describe('pictures', () => {
  it('are JPEG, PNG or WebP, not large, and six at most, however many come at once', async () => {
    const { owner, grant } = await anAwardedCall();
    const ask = (name: string, size = 1000, type = 'image/png') => {
      const files = [{ name, size, type, lastModified: 1 }];
      return grantUpload(owner, showcasePictures, { files, input: { grantId: grant.id } });
    };
    for (const name of ['a.png', 'a.jpg', 'a.webp']) expect((await ask(name)).ok).toBe(true);
    for (const name of ['a.svg', 'a.pdf', 'a.gif', 'a.html'])
      expect(await ask(name)).toEqual(refusal('files.kind'));
    expect(await ask('a.png', 3 * 1024 ** 2 + 1)).toEqual(refusal('files.tooLarge'));
    const told = await Promise.all(Array.from({ length: 8 }, () => send(owner, grant.id)));
    expect(told.filter(({ told }) => told?.ok)).toHaveLength(6);
    expect(told.map(({ told }) => told)).toContainEqual(refusal('files.tooMany'));
    expect(await ask('g.png')).toEqual(refusal('files.tooMany'));
  });
});

describe('the database', () => {
  it('shows nothing that is not there and no foreign file, whoever writes', async () => {
    const { owner, grant, entryId, fileId } = await anEntry();
    const other = await anEntry();
    const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await attacker.connect();
    const attack = (sql: string, values = [entryId]) => expect(attacker.query(sql, values)).rejects;
    const set = (what: string) => `UPDATE "ShowcaseEntry" SET ${what} WHERE id = $1`;
    const add = `INSERT INTO "ShowcasePicture" (id, "entryId", "fileId", "addedById") VALUES ('x', $1, $2, 'a')`;
    try {
      await attack(set(`"summaryZh" = '', "showSummary" = true, "shownAt" = now()`)).toThrow(
        /showcase_summary/,
      );
      await attack(set(`contact = '', "showContact" = true, "shownAt" = now()`)).toThrow(/showcase_contact/);
      await attack(set(`benchmark = '独角兽'`)).toThrow(/showcase_benchmark/);
      await attack(set(`"showSummary" = true`)).toThrow(/showcase_shown/);
      await attack(set(`"hiddenAt" = now()`)).toThrow(/showcase_hidden/);
      await attack(
        `INSERT INTO "ShowcaseEntry" (id, "grantId") SELECT 'x', "grantId" FROM "ShowcaseEntry" WHERE id = $1`,
      ).toThrow(/grantId_key/);
      // As the tables' owner: the app's own role deletes none, and no file may be free of its entry otherwise.
      const remover = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
      await remover.connect();
      await remover.query(`DELETE FROM "ShowcasePicture" WHERE "fileId" = $1`, [other.fileId]);
      await remover.end();
      await attack(add, [entryId, other.fileId]).toThrow(/sent for this entry/);
      await attack(add, [entryId, fileId]).toThrow(/fileId_key/);
      for (let more = 1; more < 6; more += 1) await send(owner, grant.id);
      await attacker.query(`UPDATE "ShowcasePicture" SET "removedAt" = now() WHERE "fileId" = $1`, [fileId]);
      await send(owner, grant.id);
      await attack(`UPDATE "ShowcasePicture" SET "removedAt" = NULL WHERE "fileId" = $1`, [fileId]).toThrow(
        /at most six/,
      );
    } finally {
      await attacker.end();
    }
  });
});
