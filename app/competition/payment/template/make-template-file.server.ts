import { createHash } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { seal, unseal } from '#app/platform/config/seal.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { renderTemplate } from './render-template.server.ts';
import { type TemplateOrder, templateSchema } from './template.ts';

export interface TemplateFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A payment file in the form of a bank's own template: made once for each file and version of the template, sealed with its hash, and
 * handed out again as it was, byte for byte. A file whose payments are no longer what they were (cancelled, or a payment came back) is
 * made after no further template. Every download is on record, as it holds whole account numbers.
 */
export async function templateFile(
  actor: Actor,
  batchId: string,
  templateId: string,
): Promise<Outcome<TemplateFile>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PaymentBatch" WHERE id = ${batchId} FOR UPDATE`;
    const batch = await tx.paymentBatch.findUnique({ where: { id: batchId } });
    const version = await tx.paymentTemplateVersion.findFirst({
      where: { templateId },
      orderBy: { number: 'desc' },
      include: { template: true },
    });
    if (!batch || !version) return refuse('notFound');
    if (batch.cancelledAt) return refuse('award.fileCancelled');
    const definition = templateSchema.parse(version.definition);
    const key = { batchId_versionId: { batchId, versionId: version.id } };
    let made = await tx.paymentTemplateFile.findUnique({ where: key });
    if (!made) {
      if (version.template.retiredAt) return refuse('award.templateRetired');
      const order = await orderOf(tx, batchId);
      if (!order.ok) return order;
      const rendered = renderTemplate(definition, order.value);
      if (!rendered.ok) return rendered;
      const bytes = rendered.value;
      made = await tx.paymentTemplateFile.create({
        data: {
          batchId,
          versionId: version.id,
          contentSealed: seal(bytes.toString('base64')),
          contentHash: hashOf(bytes),
          createdById: actor.userId,
          createdAt: await databaseNow(tx),
        },
      });
    }
    const bytes = Buffer.from(unseal(made.contentSealed), 'base64');
    if (hashOf(bytes) !== made.contentHash) return refuse('award.fileAltered');
    await audit(tx, {
      actor,
      action: 'payment.templateFile',
      subject: { type: 'PaymentBatch', id: batchId },
      details: { template: version.template.name, version: version.number, hash: made.contentHash },
    });
    return done({
      name: `${batch.number}-${version.template.name}-v${version.number}.${definition.format}`,
      type: types[definition.format],
      bytes: new Uint8Array(bytes),
    });
  });
}

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a payment file orders, from its items and the accounts that are fixed while it is live. */
async function orderOf(tx: Tx, batchId: string): Promise<Outcome<TemplateOrder>> {
  const batch = await tx.paymentBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: {
      items: {
        orderBy: { endToEndId: 'asc' },
        include: {
          grant: { include: { account: true, submission: { include: { leadProvider: true } } } },
        },
      },
    },
  });
  const payments: TemplateOrder['payments'][number][] = [];
  for (const { endToEndId, amountFen, live, grant } of batch.items) {
    if (!live || !grant.account) return refuse('award.fileOver');
    payments.push({
      endToEndId,
      amountFen,
      grantNumber: grant.number,
      payeeName: grant.account.accountName,
      payeeCode: grant.submission.leadProvider.creditCode,
      payeeAccount: unseal(grant.account.numberSealed),
      payeeBank: grant.account.bankName,
      payeeBankCode: grant.account.bankCode,
      purpose: `英雄帖奖励资金 ${grant.number}`,
    });
  }
  const { PAYER_NAME = '', PAYER_ACCOUNT = '', PAYER_BANK_CODE = '' } = config();
  return done({
    batchNumber: batch.number,
    executionDate: batch.executionDate,
    payerName: PAYER_NAME,
    payerAccount: PAYER_ACCOUNT,
    payerBankCode: PAYER_BANK_CODE,
    payments,
  });
}
