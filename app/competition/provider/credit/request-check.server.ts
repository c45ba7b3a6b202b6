import { createHash } from 'node:crypto';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { httpSource } from './http-source.server.ts';
import { inquiryLife } from './inquiry-life.ts';

/** After so many tries an inquiry has failed, and a person may ask again. */
export const MOST_ATTEMPTS = 5;

/** Asks the service about a unit, in a job. One question about a unit waits at a time. @returns the inquiry's id */
export async function requestCheck(actor: Actor, providerId: string): Promise<Outcome<string>> {
  if (!may(actor, 'write', 'Credit')) return refuse('forbidden');
  if (!httpSource()) return refuse('provider.creditNoService');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${providerId} FOR UPDATE`;
    if (!(await tx.provider.count({ where: { id: providerId } }))) return refuse('notFound');
    if (await tx.creditInquiry.count({ where: { providerId, state: 'waiting' } }))
      return refuse('provider.creditWaits');
    const { id } = await tx.creditInquiry.create({
      data: { providerId, method: 'http', requestedById: actor.userId, requestedAt: await databaseNow(tx) },
    });
    await enqueue(tx, 'credit.ask', { inquiryId: id });
    await audit(tx, {
      actor,
      action: 'credit.request',
      subject: { type: 'Provider', id: providerId },
      details: { inquiry: id },
    });
    return done(id);
  });
}

/** A try that failed and is worth another: the queue runs the job again, later and later. */
class TryAgain extends Error {
  override name = 'TryAgain';
}

/**
 * Asks the service once, and keeps what it answered, byte for byte, with its hash. Safe to run twice: an inquiry that is answered is left
 * alone. A match waits for a person (`decideMatch`). @throws TryAgain when the service failed and tries are left
 */
export async function askService(inquiryId: string): Promise<void> {
  const inquiry = await db.creditInquiry.findUnique({ where: { id: inquiryId } });
  const source = httpSource();
  if (inquiry?.state !== 'waiting') return;
  const unit = await db.provider.findUniqueOrThrow({ where: { id: inquiry.providerId } });
  const asked = source
    ? await source.ask({ creditCode: unit.creditCode, name: unit.name })
    : { ok: false as const, again: false, failure: 'no service is set', raw: null };
  const again = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "CreditInquiry" WHERE id = ${inquiryId} FOR UPDATE`;
    const locked = await tx.creditInquiry.findUniqueOrThrow({ where: { id: inquiryId } });
    if (locked.state !== 'waiting') return null;
    const attempts = locked.attempts + 1;
    const kept = asked.raw === null ? {} : { rawAnswer: asked.raw, rawHash: hashOf(asked.raw) };
    if (!asked.ok) {
      const over = !asked.again || attempts >= MOST_ATTEMPTS;
      const tried = { ...kept, attempts, failure: asked.failure };
      if (over) await move(tx, inquiryLife, 'askService', inquiryId, { to: 'failed', data: tried });
      else await tx.creditInquiry.update({ where: { id: inquiryId }, data: tried });
      if (over) await record(tx, unit.id, { inquiry: inquiryId, failure: asked.failure });
      return over ? null : asked.failure;
    }
    const checkedAt = await databaseNow(tx);
    const { source: said, reference, results } = asked.answer;
    await move(tx, inquiryLife, 'askService', inquiryId, {
      to: 'answered',
      data: { ...kept, attempts, failure: '', source: said, reference, checkedAt },
    });
    await tx.creditCheck.createMany({
      data: results.map((result) => ({ ...result, inquiryId, providerId: unit.id, checkedAt })),
    });
    await record(tx, unit.id, {
      inquiry: inquiryId,
      hash: hashOf(asked.raw),
      matched: results
        .filter((result) => result.matched)
        .map((result) => result.list)
        .join(','),
    });
    return null;
  });
  if (again !== null) throw new TryAgain(again);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const record = (tx: Parameters<typeof audit>[0], providerId: string, details: Record<string, string>) =>
  audit(tx, { actor: null, action: 'credit.answer', subject: { type: 'Provider', id: providerId }, details });

/** Asks the credit service about a unit. */
export const creditCheck = defineJob('credit.ask', z.object({ inquiryId: z.string() }), ({ inquiryId }) =>
  askService(inquiryId),
);
