import { randomUUID } from 'node:crypto';
import { must } from '#app/competition/call/builders.testing.ts';
import { keepProof } from '#app/platform/access/second-factor.server.ts';

/** A second factor just given by this person: a code never used before. @returns the proof's id */
export async function aProof(actor: { userId: string }): Promise<string> {
  return must(await keepProof(actor, randomUUID()));
}
