// A process of its own for exactly-once.integration.test.ts: does what it is told, and may be killed before its n-th statement.
import pg from 'pg';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { decideAppropriation } from '#app/competition/fund/appropriate.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { disconnect, transaction } from '#app/platform/database/client.server.ts';
import { confirmLines } from '../bank/confirm-answer.server.ts';
import { readAnswer } from '../bank/read-answer.server.ts';
import { decideRecovery } from '../recovery/recover-grant.server.ts';
import { decideReturn } from '../recovery/return-payout.server.ts';
import { decideRevocation } from '../recovery/revoke-grant.server.ts';
import { decideHandPayment } from './hand-payment.server.ts';

const decisions = {
  recovery: decideRecovery,
  return: decideReturn,
  revocation: decideRevocation,
  credit: decideAppropriation,
};

export type Task = { killBefore?: number } & (
  | { kind: 'announce'; actor: Actor; selectionId: string }
  | { kind: 'finalise'; fundId: string; keys: string[]; amountFen: string; callId?: string }
  | { kind: 'pay'; actor: Actor; handPaymentId: string; proofId: string }
  | { kind: 'answer'; actor: Actor; name: string; content: string }
  | { kind: 'confirm'; actor: Actor; answerId: string; proofId: string }
  | { kind: 'decide'; what: keyof typeof decisions; actor: Actor; proposalId: string; proofId: string }
);

const task = JSON.parse(process.env.TASK ?? '') as Task;

/** kill -9 by the process itself, between two statements: nothing in the product knows of it. */
function killBefore(statement: number): void {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    count += 1;
    if (count >= statement) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(query, this, given);
  } as typeof query;
}

/** Money held and committed in one transaction, as a list made final does. @returns how many were new */
async function finalise(fundId: string, keys: string[], amountFen: bigint, callId?: string): Promise<number> {
  let made = 0;
  const one = async (key: string) => {
    const entry = { fundId, amountFen, memo: key, actorId: null, ...(callId && { callId }) };
    try {
      await transaction(async (tx) => {
        await postEntry(tx, { ...entry, kind: 'hold', key: `hold:${key}` });
        await postEntry(tx, { ...entry, kind: 'commitment', key: `commitment:${key}` });
      });
      made += 1;
    } catch (error) {
      const said = String(error instanceof Error ? error.message : error);
      // no money left, no room under a cap, or done before this process was killed
      if (!/never_promises_more|above the cap|Unique constraint|duplicate key/.test(said)) throw error;
    }
  };
  for (let at = 0; at < keys.length; at += 5) await Promise.all(keys.slice(at, at + 5).map(one));
  return made;
}

async function perform(): Promise<unknown> {
  if (task.kind === 'announce') return announceFinal(task.actor, task.selectionId);
  if (task.kind === 'answer')
    return readAnswer(task.actor, { name: task.name, bytes: new TextEncoder().encode(task.content) });
  if (task.kind === 'confirm') return confirmLines(task.actor, task.answerId, null, task.proofId);
  if (task.kind === 'decide') {
    const { actor, proposalId, proofId } = task;
    return decisions[task.what](actor, proposalId, { confirm: true, proofId });
  }
  if (task.kind === 'pay')
    return decideHandPayment(task.actor, task.handPaymentId, { accept: true, proofId: task.proofId });
  return finalise(task.fundId, task.keys, BigInt(task.amountFen), task.callId);
}

if (task.killBefore !== undefined) killBefore(task.killBefore);
process.stdout.write(JSON.stringify(await perform()));
await disconnect();
