import { z } from 'zod';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { conflictsOf, type EntryFacts } from './conflict.ts';

const excludedSchema = z.array(z.object({ name: z.string(), unitName: z.string().default('') })).catch([]);
/** Entries that are, or were, before the panel. */
export const reviewed = ['accepted', 'inReview', 'ranked'] as const;

/**
 * Finds the conflicts of every active expert with every accepted solution of a call and records those not yet known.
 * One that was lifted stays lifted. @returns how many are new.
 */
export async function deriveConflicts(tx: Tx, callId: string, cooperationYears: number): Promise<number> {
  const { content } = await callInForce(tx, callId);
  const today = toShanghaiDate(await databaseNow(tx));
  const experts = await tx.expert.findMany({ where: { active: true }, include: { affiliations: true } });
  const entries = await entriesOf(tx, callId, [content.organiser.zh, content.organiser.en]);
  const rows = experts.flatMap((expert) => {
    const facts = {
      personName: expert.name,
      name: expert.unitName,
      code: expert.unitCode,
      userId: expert.userId,
      affiliations: expert.affiliations.map((a) => ({
        kind: a.kind,
        name: a.unitName,
        code: a.unitCode,
        to: a.to,
      })),
    };
    return entries.flatMap(({ submissionId, ...entry }) =>
      conflictsOf(facts, entry, today, cooperationYears).map((kind) => ({
        callId,
        expertId: expert.id,
        submissionId,
        kind,
        source: kind === 'excludedByApplicant' ? ('applicant' as const) : ('derived' as const),
      })),
    );
  });
  const { count } = await tx.conflict.createMany({ data: rows, skipDuplicates: true });
  return count;
}

async function entriesOf(
  tx: Tx,
  callId: string,
  supervisingBodies: string[],
): Promise<(EntryFacts & { submissionId: string })[]> {
  const people = { members: { where: { removedAt: null }, select: { userId: true } } };
  const submissions = await tx.submission.findMany({
    where: { callId, state: { in: [...reviewed] } },
    include: {
      leadProvider: { include: people },
      members: { where: { removedAt: null, declinedAt: null }, include: { provider: { include: people } } },
    },
  });
  return submissions.map((s) => {
    const providers = [s.leadProvider, ...s.members.map((m) => m.provider)];
    return {
      submissionId: s.id,
      units: providers.map((p) => ({ name: p.name, code: p.creditCode })),
      userIds: [s.createdById, ...providers.flatMap((p) => p.members.map((m) => m.userId))],
      excludedExperts: excludedSchema.parse(s.excludedExperts),
      supervisingBodies,
    };
  });
}
