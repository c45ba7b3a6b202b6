import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filePurposes } from '#app/files.server.ts';
import { jobs } from '#app/jobs.server.ts';

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]|[.]testing[.]|\/generated\//.test(file))
  .map((file) => ({ file, text: readFileSync(`app/${file}`, 'utf8') }));
const places = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(() => file));

test('every job that is made is on the list of those that run, once', () => {
  const made = places(/(?<!function )\bdefineJob\(/g);
  expect(made.length).toBeGreaterThan(10);
  expect(jobs).toHaveLength(made.length);
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
});

test('every purpose of files is on the list that the router and the worker are handed, once', () => {
  const made = places(/(?<!function |`)\bfileFor\(/g);
  expect(made.length).toBeGreaterThan(5);
  expect(filePurposes.size).toBe(made.length);
});

test('nothing is registered by being imported: no global list, no import for its effect alone', () => {
  // Connections are kept over a reload while developing; pdf.js looks for itself there.
  const known = [
    'platform/database/client.server.ts',
    'platform/mail/transport.server.ts',
    'ui/pdf/open-pdf.client.ts',
    'platform/files/ingest/ingest.server.ts',
  ];
  expect(places(/\bglobalThis\b/g).filter((file) => !known.includes(file))).toEqual([]);
  // The environment is read before anything that asks for it.
  expect(places(/^import '(?![^']*environment)[^']+\.tsx?';/gm)).toEqual([]);
});
