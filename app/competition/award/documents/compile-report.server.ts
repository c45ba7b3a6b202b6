import canonicalize from 'canonicalize';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { FundReport, Register } from './content.ts';
import { askToMake } from './issue.server.ts';
import { mayReadReport } from './read-documents.server.ts';
import { readFundUse } from './read-fund-use.server.ts';
import { readRegister } from './read-register.server.ts';

export const reportSchema = z.object({
  kind: z.enum(['paymentsRegister', 'fundReport']),
  fundId: z.string().min(1),
  from: z.iso.date('documents:errors.from'),
  to: z.iso.date('documents:errors.to'),
});

/**
 * Has a report made, as PDF and XLSX, of the register as it stands now: what it says is frozen here, a job draws it. A newer one of the
 * same period supersedes the older; while the register has not changed, the older one still holds and nothing is made.
 * @returns whether anything is to be made
 */
export async function compileReport(
  actor: Actor,
  { kind, fundId, from, to }: z.output<typeof reportSchema>,
  language: 'zh-CN' | 'en',
): Promise<Outcome<boolean>> {
  if (!may(actor, 'compile', 'Document') || !mayReadReport(actor, kind)) return refuse('forbidden');
  return transaction(async (tx) => {
    // Who asks at the same moment waits here, and then finds what the first one asked for.
    await tx.$queryRaw`SELECT id FROM "Fund" WHERE id = ${fundId} FOR UPDATE`;
    const fund = await tx.fund.findUnique({ where: { id: fundId } });
    if (!fund) return refuse('documents.fund', {}, { fundId: ['documents:refusals.fund'] });
    const now = await databaseNow(tx);
    if (from > to || to > toShanghaiDate(now))
      return refuse('documents.period', {}, { to: ['documents:refusals.period'] });
    const content: Register | FundReport = {
      ...{ fund: { zh: fund.name, en: fund.nameEn }, from, to, language },
      ...{ asOf: now.toISOString(), preparedBy: actor.name },
      ...(kind === 'fundReport'
        ? await readFundUse(tx, fundId, { from, to })
        : { rows: await readRegister(tx, fundId, { from, to }) }),
    };
    const about = `${fundId}:${from}:${to}:${language}`;
    const last = await tx.awardDocument.findFirst({
      where: { kind, subject: about },
      orderBy: { revision: 'desc' },
      select: { revision: true, content: true },
    });
    if (last && substance(last.content) === substance(content)) return done(false);
    const revision = (last?.revision ?? 0) + 1;
    await tx.awardDocument.updateMany({
      where: { kind, subject: about, supersededAt: null },
      data: { supersededAt: now, supersededReason: `revision:${revision}` },
    });
    const title = `${fund.name} ${from}—${to}`;
    for (const format of ['pdf', 'xlsx'] as const) {
      const { id } = await tx.awardDocument.create({
        data: {
          ...{ kind, subject: about, revision, format, title, fundId, content },
          ...{ requestedById: actor.userId, requestedAt: now },
        },
        select: { id: true },
      });
      await askToMake(tx, id);
    }
    await audit(tx, {
      actor,
      action: 'document.compile',
      subject: { type: 'Fund', id: fundId },
      details: { kind, from, to, revision },
    });
    return done(true);
  });
}

/** What a report says of the register, without when and by whom it was asked. */
function substance(content: unknown): string {
  const { asOf: _, preparedBy: __, ...rest } = z.looseObject({}).parse(content);
  return canonicalize(rest) ?? '';
}
