import { expect, it } from 'vitest';
import { must } from '#app/competition/call/builders.testing.ts';
import { aRankedFirstRound } from '../shortlist/builders.testing.ts';
import { readAnalysis } from './read-analysis.server.ts';

it('the analysis of a first round is of its shortlist, not of the award', async () => {
  const { secretary, callId, entries } = await aRankedFirstRound();
  const [track] = must(await readAnalysis(secretary, callId)).tracks;
  expect(track).toMatchObject({ aim: 'shortlist', quota: 2 });
  expect(track?.analysis.winners).toEqual(entries.slice(0, 2).map((entry) => entry.id));
  expect(track?.line).toMatchObject({
    last: { submissionId: entries[1]?.id },
    next: { submissionId: entries[2]?.id },
  });
});
