import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { templateSchema } from './template.ts';

export const saveTemplateSchema = z.object({
  /** null for a new one */
  templateId: z.string().min(1).nullable(),
  name: nameText(60, { empty: 'award:template.errors.name', long: 'award:template.errors.name', least: 2 }),
  definition: templateSchema,
});

/**
 * Saves a template. Its definition becomes the next version, unless it is the same as the last: files that were made keep the version they
 * were made with. @returns the template's id
 */
export async function saveTemplate(
  actor: Actor,
  { templateId, name, definition }: z.infer<typeof saveTemplateSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'write', 'PaymentTemplate')) return refuse('forbidden');
  return transaction(async (tx) => {
    // One is saved at a time, so that names stay apart and versions follow each other.
    await holdLock(tx, 'paymentTemplate');
    const before = templateId
      ? await tx.paymentTemplate.findUnique({
          where: { id: templateId },
          include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
        })
      : null;
    if (templateId && !before) return refuse('notFound');
    if (before?.retiredAt) return refuse('award.templateRetired');
    const other = await tx.paymentTemplate.count({
      where: { name, retiredAt: null, ...(templateId && { id: { not: templateId } }) },
    });
    if (other > 0) return refuse('award.templateName', {}, { name: ['award:refusals.templateName'] });
    const { id } = before
      ? await tx.paymentTemplate.update({ where: { id: before.id }, data: { name } })
      : await tx.paymentTemplate.create({ data: { name } });
    const last = before?.versions[0];
    const same = last && JSON.stringify(templateSchema.parse(last.definition)) === JSON.stringify(definition);
    const number = (last?.number ?? 0) + (same ? 0 : 1);
    if (!same)
      await tx.paymentTemplateVersion.create({
        data: {
          templateId: id,
          number,
          definition,
          createdById: actor.userId,
          createdAt: await databaseNow(tx),
        },
      });
    await audit(tx, {
      actor,
      action: 'payment.templateSaved',
      subject: { type: 'PaymentTemplate', id },
      details: { name, version: number },
    });
    return done(id);
  });
}

/** Takes a template out of use; files made after it stay. */
export async function retireTemplate(actor: Actor, templateId: string): Promise<Outcome<null>> {
  if (!may(actor, 'write', 'PaymentTemplate')) return refuse('forbidden');
  return transaction(async (tx) => {
    await holdLock(tx, 'paymentTemplate');
    const template = await tx.paymentTemplate.findUnique({ where: { id: templateId } });
    if (!template) return refuse('notFound');
    if (template.retiredAt) return refuse('award.templateRetired');
    await tx.paymentTemplate.update({
      where: { id: templateId },
      data: { retiredAt: await databaseNow(tx) },
    });
    await audit(tx, {
      actor,
      action: 'payment.templateRetired',
      subject: { type: 'PaymentTemplate', id: templateId },
      details: { name: template.name },
    });
    return done(null);
  });
}
