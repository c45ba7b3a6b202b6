import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { hashObjectionToken } from '#app/competition/announcement/read-objection.server.ts';
import { isMobile } from '#app/competition/provider/contact.ts';
import { isCreditCode } from '#app/competition/provider/credit-code.ts';
import { defaultLanguage, type Language } from '#app/i18n/index.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { mask, seal } from '#app/platform/config/seal.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';

/** 异议 comes from a named person or unit, with a phone; anonymous ones are not accepted. */
export const objectionSchema = z
  .object({
    selectionId: z.string().min(1),
    submissionId: z.string().min(1, 'announcement:errors.submission'),
    byKind: z.enum(['person', 'unit']),
    byName: nameText(200, { empty: 'announcement:errors.byName', least: 2 }),
    byCode: z.string().trim().toUpperCase().default(''),
    phone: z.string().trim().refine(isMobile, 'announcement:errors.phone'),
    email: z.email('announcement:errors.email').trim().toLowerCase(),
    ground: z.enum(
      ['identity', 'fabrication', 'rights', 'procedure', 'conflict', 'other'],
      'announcement:errors.ground',
    ),
    statement: z
      .string()
      .trim()
      .min(20, 'announcement:errors.statement')
      .max(5000, 'announcement:errors.tooLong'),
    /** documents, links, witnesses: what an organiser can look at */
    evidence: z
      .string()
      .trim()
      .min(5, 'announcement:errors.evidence')
      .max(5000, 'announcement:errors.tooLong'),
  })
  .refine((o) => o.byKind === 'person' || isCreditCode(o.byCode), {
    path: ['byCode'],
    message: 'announcement:errors.byCode',
  });

/**
 * Takes an objection during the publicity period (Shanghai dates, by the database's clock). The mailed secret leads the
 * objector back to it, to hand in files: who cannot read that mail can send none.
 * @param locale the language of the page, in which the answer will come
 * @returns its number
 */
export async function fileObjection(
  input: z.infer<typeof objectionSchema>,
  locale: Language = defaultLanguage,
): Promise<Outcome<string>> {
  const token = randomBytes(24).toString('base64url');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = ${input.selectionId} FOR SHARE`;
    const selection = await tx.selection.findUnique({
      where: { id: input.selectionId },
      include: { call: true },
    });
    if (!selection?.publicityFrom || !selection.publicityTo) return refuse('notFound');
    if (selection.state === 'final')
      return refuse('announcement.objectionLate', { until: selection.publicityTo });
    if (selection.state !== 'inPublicity') return refuse('notFound');
    const now = await databaseNow(tx);
    const today = toShanghaiDate(now);
    if (today < selection.publicityFrom) return refuse('notFound');
    if (today > selection.publicityTo)
      return refuse('announcement.objectionLate', { until: selection.publicityTo });
    const item = await tx.selectionItem.findUnique({
      where: { selectionId_submissionId: { selectionId: selection.id, submissionId: input.submissionId } },
    });
    if (item?.outcome !== 'winner') return refuse('notFound');
    const number = `YY-${today.replaceAll('-', '')}-${randomInt(1_000_000).toString().padStart(6, '0')}`;
    const { phone, evidence, ...columns } = input;
    const objection = await tx.objection.create({
      data: {
        ...columns,
        locale,
        tokenHash: hashObjectionToken(token),
        evidence: [evidence],
        number,
        phoneSealed: seal(phone),
        phoneMasked: mask(phone),
        receivedAt: now,
      },
    });
    await audit(tx, {
      actor: null,
      action: 'objection.file',
      subject: { type: 'Objection', id: objection.id },
      callId: selection.callId,
      details: { number },
    });
    const objector = { email: input.email, name: input.byName, locale };
    const letter = input.byKind === 'unit' ? 'objectionOfUnitReceived' : 'objectionReceived';
    await sendLetter(tx, objector, `announcement.${letter}`, { number }, `/objections/${token}`);
    return done(number);
  });
}
