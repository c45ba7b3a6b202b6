import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonOf, readForm, readJson } from './read-form.server.ts';

const at = 'http://localhost:3000/x';
const FORM = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, type?: string) =>
  new Request(at, { method: 'POST', body, headers: type === undefined ? {} : { 'Content-Type': type } });
const statusOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  );

describe('a form', () => {
  test('is read by its names, repeated fields as lists, names of Object.prototype as names', async () => {
    const read = await readForm(post('a=1&b=2&b=3&__proto__=4&constructor=5&toString=6', FORM));
    expect(read).toMatchObject({ ok: true, value: { values: { a: '1', b: ['2', '3'] }, typed: { b: '3' } } });
    if (!read.ok) return;
    expect(Object.keys(read.value.values)).toEqual(['a', 'b', '__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test('loses what PostgreSQL cannot keep, in names and in values', async () => {
    const read = await readForm(post('a%00b=x%00y%07z%0Aw', FORM));
    expect(read.ok && read.value.typed).toEqual({ ab: 'xyz\nw' });
  });

  test('may hold files, whose names are of one line and read as they are', async () => {
    const form = new FormData();
    form.set('file', new File(['x'], '\u202efdp.exe\n.pdf', { type: 'text/plain' }));
    const read = await readForm(new Request(at, { method: 'POST', body: form }));
    const file = read.ok ? read.value.values.file : null;
    expect(file).toBeInstanceOf(File);
    expect((file as File).name).not.toMatch(/[\u202e\n]/);
    expect(read.ok && read.value.typed).toEqual({});
  });

  test.each([
    ['40,000 fields', Array.from({ length: 40_000 }, (_, i) => `f${i}=1`).join('&')],
    ['6,000 fields', Array.from({ length: 6_000 }, (_, i) => `f${i}=1`).join('&')],
    ['a field with a name of 500 characters', `${'x'.repeat(500)}=1`],
  ])('of %s is refused at once', async (_, body) => {
    const begun = performance.now();
    expect(await readForm(post(body, FORM))).toMatchObject({ ok: false, refusal: { code: 'tooManyFields' } });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test.each([
    ['text/plain', 'x', 415],
    ['application/json', '{}', 415],
    ['multipart/form-data', 'x', 400],
    ['multipart/form-data; boundary=y', '--z\r\nbroken', 400],
    ['multipart/form-data; boundary=y', '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf', 400],
    ['application/x-www-form-urlencoded-not', 'a=1', 415],
  ])('of type %s with %j is %i', async (type, body, status) => {
    expect(await statusOf(readForm(post(body, type)))).toBe(status);
  });

  test('without a type is 415, read twice 400', async () => {
    expect(await statusOf(readForm(post(new Uint8Array([1, 2]))))).toBe(415);
    const request = post('a=1', FORM);
    await request.text();
    expect(await statusOf(readForm(request))).toBe(400);
  });
});

describe('JSON', () => {
  const JSON_TYPE = 'application/json; charset=utf-8';

  test('is read by its schema, texts without what cannot be stored', async () => {
    const schema = z.object({ a: z.string(), n: z.int() });
    expect(await readJson(post('{"a":"x\\u0000y\\ud800","n":3}', JSON_TYPE), schema)).toEqual({
      ok: true,
      value: { a: 'xy\ufffd', n: 3 },
    });
    expect(await readJson(post('{"a":1,"n":1.5}', JSON_TYPE), schema)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { a: [expect.any(String)], n: [expect.any(String)] } },
    });
  });

  test('with the name __proto__ changes no prototype', async () => {
    const read = (await jsonOf(post('{"__proto__":{"a":1},"constructor":{"b":2}}', JSON_TYPE))) as object;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect('a' in read).toBe(false);
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
  });

  test.each([
    ['nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['nested in objects', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
    ['never closed', '['.repeat(100_000)],
    ['with an endless number', '{"n":1e999}'],
    ['with a million values', `[${'1,'.repeat(100_000)}1]`],
    ['cut off', '{"a":"'],
    ['of nothing', ''],
  ])('%s is 400', async (_, body) => {
    const begun = performance.now();
    expect(await statusOf(jsonOf(post(body, JSON_TYPE)))).toBe(400);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('brackets within texts are no depth', async () => {
    expect(await jsonOf(post(JSON.stringify({ a: '[[{{"\\'.repeat(50) }), JSON_TYPE))).toEqual({
      a: '[[{{"\\'.repeat(50),
    });
  });

  test('by another type is 415', async () => {
    expect(await statusOf(jsonOf(post('{}', 'text/plain')))).toBe(415);
    expect(await statusOf(jsonOf(post('{}', FORM)))).toBe(415);
  });
});
