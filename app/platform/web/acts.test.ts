import { expect, test } from 'vitest';
import { z } from 'zod';
import { done, refuse } from '#app/platform/outcome.ts';
import { act, acts, jsonAct, jsonActs, openAct, openActs } from './acts.server.ts';

const asked: string[] = [];
const table = openActs({
  keep: openAct({
    permit: () => {
      asked.push('permit');
      return true;
    },
    schema: z.object({ text: z.string().min(2, 'x:short'), many: z.string().array().optional() }),
    run: (_, { text }) => (text === 'no' ? refuse('conflict') : done(text.length)),
  }),
  forbidden: openAct({
    permit: () => false,
    schema: z.object({ text: z.string().min(99) }),
    run: () => done(),
  }),
  gone: openAct({ permit: () => refuse('notFound'), schema: z.object({}), run: () => done() }),
  late: openAct({ permit: () => true, schema: z.object({}), run: () => refuse('notFound') }),
});

const args = (body: string, type = 'application/x-www-form-urlencoded') => ({
  request: new Request('http://localhost:3000/x', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  }),
  params: {},
  context: {},
});
const answerTo = async (body: string, type?: string) => {
  try {
    const answer = await table(args(body, type));
    return 'init' in answer ? { status: answer.init?.status, ...answer.data } : { status: 200, ...answer };
  } catch (thrown) {
    return { status: (thrown as Response).status };
  }
};

test('a form is dispatched by the name of its act', async () => {
  expect(await answerTo('intent=keep&text=abc')).toMatchObject({ status: 200, intent: 'keep', value: 3 });
  expect(table.intents).toEqual(['keep', 'forbidden', 'gone', 'late']);
  expect(table.open).toBe(true);
});

test('what is wrong comes back with what was typed', async () => {
  expect(await answerTo('intent=keep&text=a')).toMatchObject({
    status: 422,
    refusal: { code: 'invalid', fields: { text: ['x:short'] } },
    typed: { text: 'a' },
  });
  expect(await answerTo('intent=keep&text=no')).toMatchObject({ status: 422, refusal: { code: 'conflict' } });
});

test.each(['', 'nothing', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'KEEP', 'keep%00x'])(
  'intent=%s is no act',
  async (intent) => {
    expect(await answerTo(`intent=${intent}&text=abc`)).toEqual({ status: 400 });
  },
);

test('a form without an intent is no act where there are several', async () => {
  expect(await answerTo('text=abc')).toEqual({ status: 400 });
});

test('permission is asked before the form is judged', async () => {
  expect(await answerTo('intent=forbidden&text=a')).toEqual({ status: 403 });
  expect(await answerTo('intent=gone')).toEqual({ status: 404 });
  expect(await answerTo('intent=late')).toEqual({ status: 404 });
});

test('a body that is no form is 415 or 400', async () => {
  expect(await answerTo('{}', 'application/json')).toEqual({ status: 415 });
  expect(await answerTo('x', 'multipart/form-data; boundary=y')).toEqual({ status: 400 });
});

test('who is signed out goes to sign in before anything is read, and an endpoint says 401', async () => {
  const page = acts({ a: act({ permit: () => true, schema: z.object({}), run: () => done() }) });
  await expect(page(args('x', 'text/plain'))).rejects.toMatchObject({ status: 302 });
  const endpoint = jsonActs({ a: jsonAct({ permit: () => true, schema: z.object({}), run: () => done() }) });
  const answer = await endpoint(args('x', 'text/plain'));
  expect([answer.status, await answer.json()]).toEqual([401, { refusal: { code: 'signedOut' } }]);
  expect(endpoint.intents).toEqual(['a']);
});
