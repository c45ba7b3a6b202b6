import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { neutralName, shownLead } from './shown.ts';

/** Who may speak of blindness and of lifted conflicts outside of the eye, and why. Whoever reads for a judge is not among them. */
const known: Record<string, string> = {
  'call/content.ts': 'the setting of a call',
  'call/default-content.ts': 'the setting of a call',
  'call/write-version.server.ts': 'the setting of a call',
  'call/document/ReviewRules.tsx': 'the call says so in public',
  'call/editor/RulesPart.tsx': 'the setting of a call',
  'call-act.server.ts': 'finds the call that a conflict belongs to',
  'panel/round/start-round.server.ts': 'freezes the setting in the round',
  'ranking/shortlist/start-next-round.server.ts': 'freezes the setting in the round',
  'ranking/pairwise/open-pairwise.server.ts': 'freezes the setting in the session',
  'ranking/count-absent.server.ts': 'counts in SQL for the secretary',
  'ranking/round-mark.server.ts': 'notices in SQL that conflicts have changed',
  'panel/read-panel.server.ts': 'tells the secretary',
  'ranking/report/report.ts': 'the report says whether the round was blind',
  'ranking/report/collect-report.server.ts': 'the report says whether the round was blind',
  'ranking/report/ReportDocument.tsx': 'the report says whether the round was blind',
  'panel/conflict/conflict.ts': 'the rule of what may be lifted',
  'panel/conflict/add-conflict.server.ts': 'writes conflicts',
  'panel/conflict/lift-conflict.server.ts': 'lifts conflicts',
  'panel/membership/read-commitment.server.ts': 'a judge sees what they declared themselves',
  'panel/conflict/read-conflicts.server.ts': 'the record of all conflicts, those lifted too',
};

const root = 'app/competition';
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/[.]test[.]tsx?$|[.]testing[.]ts$/.test(file))
  .filter((file) => !file.startsWith('panel/eye/'))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));

const speaksOf = /\bliftedAt\b|\.blind\b(?!')|\bblind: (true|\w+\.)|\bblind[,:]|\.conflict\.(find|count)/;
const readsFor = /\b(expertOf|atDesk)\(/;
const names = /\bleadProvider\b|\bcontactName\b|\bconsortiumMember\b/;

test('only the eye decides what blindness and a conflict mean for a judge', () => {
  const found = sources.filter(({ text }) => speaksOf.test(text)).map(({ file }) => file);
  expect(found.filter((file) => !(file in known))).toEqual([]);
  expect(
    Object.keys(known).filter((file) => !found.includes(file)),
    'named for nothing',
  ).toEqual([]);
});

test('whoever reads for a judge takes names of entrants from the eye', () => {
  const readers = sources.filter(({ text }) => readsFor.test(text));
  expect(readers.length).toBeGreaterThan(10);
  expect(readers.filter(({ text }) => names.test(text)).map(({ file }) => file)).toEqual([]);
});

test('a blind seat shows no unit, and names a file by its entry and place alone', () => {
  expect(shownLead({ blind: true }, { name: '灵犀智行' })).toBeNull();
  expect(shownLead({ blind: false }, { name: '灵犀智行' })).toBe('灵犀智行');
  expect(neutralName('YXT-2026-0007', 1, { name: '灵犀智行-申报书.PDF' })).toBe('YXT-2026-0007-2.pdf');
  expect(neutralName('YXT-2026-0007', 0, { name: '无结尾.灵犀智行科技' })).toBe('YXT-2026-0007-1');
});
