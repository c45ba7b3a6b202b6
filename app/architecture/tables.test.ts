import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sources } from './sources.testing.ts';

/** The modules of the competition in their order, each with the schema files whose tables are its own. */
const modules: Record<string, string[]> = {
  fund: ['fund'],
  call: ['call'],
  provider: ['provider', 'credit'],
  submission: ['submission'],
  screening: ['screening'],
  panel: ['panel'],
  scoring: ['scoring'],
  ranking: ['ranking', 'pairwise'],
  announcement: ['announcement'],
  award: ['award', 'documents', 'follow-up', 'showcase'],
  payment: ['payment', 'bank', 'reconciliation'],
};
const order = Object.keys(modules);
const owners = new Map(
  readdirSync('prisma/schema').flatMap((file) =>
    [...readFileSync(`prisma/schema/${file}`, 'utf8').matchAll(/^model (\w+)/gm)].flatMap(
      ([, model = '']) => {
        const owner = order.find((name) => modules[name]?.includes(file.replace('.prisma', '')));
        return owner ? [[model, owner] as const] : [];
      },
    ),
  ),
);
const delegate = (model: string) => model.charAt(0).toLowerCase() + model.slice(1);

/** The tables a source names: as Prisma's delegates (`tx.round.`) or in SQL (`FROM "Round"`). */
const tablesIn = (text: string) =>
  [...owners.keys()].filter((model) =>
    new RegExp(
      `\\b(?:db|tx|client|within)\\s*\\.${delegate(model)}\\s*\\.|(?:FROM|JOIN|UPDATE|INTO) "${model}"`,
    ).test(text),
  );

/**
 * Questions of the form "how far has the call come": an earlier module looks whether a later step has begun, and writes nothing
 * there. Each is listed; one that is gone must leave this list.
 */
const looksAhead = [
  'app/competition/call/facts.server.ts: Round',
  'app/competition/call/facts.server.ts: Selection',
  'app/competition/call/read-organised.server.ts: Submission',
  'app/competition/call/rules-that-stand.server.ts: Round',
  'app/competition/call/standing.server.ts: Round',
  'app/competition/call/standing.server.ts: Submission',
  'app/competition/call/standing.server.ts: SubmissionFile',
  'app/competition/fund/proposal.server.ts: Grant',
  'app/competition/fund/propose-cap.server.ts: Call',
  'app/competition/panel/round/shortlisted.server.ts: Shortlist',
  'app/competition/provider/credit/standing.server.ts: Submission',
  'app/competition/ranking/analysis/read-analysis.server.ts: Selection',
  'app/competition/ranking/supplementary/ask-reviews.server.ts: Selection',
  'app/competition/scoring/comments/read-comments.server.ts: FinalList',
  // Where an entry stands is derived from what later rooms wrote, as its page is read.
  'app/competition/submission/entrant-facts.server.ts: FinalList',
  'app/competition/submission/entrant-facts.server.ts: Grant',
  'app/competition/submission/entrant-facts.server.ts: Round',
  'app/competition/submission/read-own.server.ts: AwardDocument',
  'app/competition/submission/read-own.server.ts: Grant',
  'app/competition/submission/read-own.server.ts: ScreeningDecision',
  'app/competition/submission/read-own.server.ts: Selection',
  'app/competition/submission/withdraw.server.ts: Assignment',
  'app/competition/submission/withdraw.server.ts: FinalList',
];

it('a module of the competition names no table of a later one', () => {
  const found = sources('app/competition')
    .filter(({ file }) => !/[.](test|testing)[.]tsx?$/.test(file))
    .flatMap(({ file, text }) => {
      const at = order.indexOf(file.split('/')[2] ?? '');
      if (at < 0) return [];
      return tablesIn(text).flatMap((model) => {
        const owner = owners.get(model) ?? '';
        return order.indexOf(owner) > at ? [`${file}: ${model}`] : [];
      });
    });
  expect(found.sort()).toEqual(looksAhead);
});
