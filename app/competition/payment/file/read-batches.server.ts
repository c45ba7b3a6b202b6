import type { TFunction } from 'i18next';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { unseal } from '#app/platform/config/seal.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { money } from '#app/platform/workbook/sheet.ts';
import { hashOf, payableNow } from './make-batch.server.ts';

/** Every payment file, newest first, with its control sum, and what the next one would hold. Amounts are fen as text. */
export async function readBatches(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const batches = await db.paymentBatch.findMany({
    orderBy: { createdAt: 'desc' },
    omit: { contentSealed: true },
    include: { items: { orderBy: { endToEndId: 'asc' }, include: { grant: { select: { state: true } } } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: batches.map((b) => b.createdById) } },
    select: { id: true, name: true },
  });
  const waiting = await payableNow(db);
  return done({
    batches: batches.map(({ totalFen, items, createdById, ...batch }) => ({
      ...batch,
      totalFen: totalFen.toString(),
      words: inWords(totalFen),
      by: people.find((p) => p.id === createdById)?.name ?? '',
      count: items.length,
      items: items.map(({ endToEndId, amountFen }) => ({ endToEndId, amountFen: amountFen.toString() })),
      paid: items.filter(({ grant }) => grant.state === 'paid').length,
      mayCancel:
        batch.cancelledAt === null &&
        may(actor, 'prepare', 'Payout') &&
        items.every((item) => item.live && item.grant.state !== 'paid'),
    })),
    waiting: {
      count: waiting.length,
      totalFen: waiting.reduce((sum, order) => sum + order.amountFen, 0n).toString(),
    },
    mayMake: may(actor, 'prepare', 'Payout'),
  });
}
export type BatchesPage = Extract<Awaited<ReturnType<typeof readBatches>>, { ok: true }>['value'];

export interface BatchFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A payment file as it was made, byte for byte, or the same payments as a workbook; each download is on record, as it holds whole account
 * numbers. Refused when the bytes are not those that were made.
 */
export async function downloadBatch(
  actor: Actor,
  batchId: string,
  format: 'xml' | 'xlsx',
  t: TFunction,
): Promise<Outcome<BatchFile>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const batch = await tx.paymentBatch.findUnique({ where: { id: batchId } });
    if (!batch) return refuse('notFound');
    if (batch.cancelledAt) return refuse('award.fileCancelled');
    const content = unseal(batch.contentSealed);
    if (hashOf(content) !== batch.contentHash) return refuse('award.fileAltered');
    await audit(tx, {
      actor,
      action: 'payment.fileDownloaded',
      subject: { type: 'PaymentBatch', id: batchId },
      details: { format },
    });
    if (format === 'xml')
      return done({
        name: `${batch.number}.xml`,
        type: 'application/xml',
        bytes: new TextEncoder().encode(content),
      });
    return done({
      name: `${batch.number}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await workbook(batchId, t),
    });
  });
}

async function workbook(batchId: string, t: TFunction): Promise<Uint8Array<ArrayBuffer>> {
  const batch = await db.paymentBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: {
      items: { orderBy: { endToEndId: 'asc' }, include: { grant: { include: { account: true } } } },
    },
  });
  const heads = [
    'endToEndId',
    'accountName',
    'account',
    'bankName',
    'bankCode',
    'amount',
    'words',
    'purpose',
  ];
  const sheet = {
    name: batch.number,
    heads: [heads.map((head) => t(`award:batch.columns.${head}`))],
    widths: [26, 32, 26, 32, 16, 16, 28, 36],
    rows: [
      ...batch.items.map(({ endToEndId, amountFen, grant }) => [
        endToEndId,
        grant.account?.accountName,
        grant.account && unseal(grant.account.numberSealed),
        grant.account?.bankName,
        grant.account?.bankCode,
        money(amountFen),
        inWords(amountFen),
        `英雄帖奖励资金 ${grant.number}`,
      ]),
      [],
      [
        ...[t('award:batch.total'), null, null, null, batch.items.length],
        ...[money(batch.totalFen), inWords(batch.totalFen)],
      ],
    ],
  };
  return makeWorkbook({ sheets: [sheet] });
}
