import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { asExpert } from '../as-expert.server.ts';
import { PHRASES, type Phrase } from '../sheet/note.ts';

/** The phrases of the judge for whom the transaction acts, in the order they were kept. */
export function phrasesOf(tx: Tx): Promise<Phrase[]> {
  return tx.judgePhrase.findMany({ orderBy: { createdAt: 'asc' }, select: { id: true, text: true } });
}

/** A judge's own phrases. */
export function readPhrases(expertId: string): Promise<Phrase[]> {
  return asExpert(expertId, phrasesOf);
}

/** Keeps a phrase for later; one that is there already stays as it is. @returns all of them */
export async function keepPhrase(actor: Actor, text: string): Promise<Outcome<Phrase[]>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const kept = await asExpert(expertId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Expert" WHERE id = ${expertId} FOR UPDATE`;
    if ((await tx.judgePhrase.count()) >= PHRASES) return false;
    await tx.judgePhrase.createMany({ data: { expertId, text }, skipDuplicates: true });
    return true;
  });
  return kept ? done(await readPhrases(expertId)) : refuse('scoring.tooManyPhrases', { count: PHRASES });
}

/** Forgets a phrase; another's does not exist. @returns those left */
export async function dropPhrase(actor: Actor, id: string): Promise<Outcome<Phrase[]>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  await asExpert(expertId, (tx) => tx.judgePhrase.deleteMany({ where: { id } }));
  return done(await readPhrases(expertId));
}
