import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { isCreditCode } from '#app/competition/provider/credit-code.ts';
import { defaultLanguage, type Language } from '#app/i18n/index.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { mask, seal } from '#app/platform/config/seal.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { counted } from '#app/platform/mail/letter-limits.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { addressText, phoneText, plainCode } from '#app/platform/typed.ts';
import { HOURS_TO_CONFIRM, hashObjectionToken } from './read-objection.server.ts';

/** 异议 comes from a named person or unit, with a phone; anonymous ones are not accepted. */
export const objectionSchema = z
  .object({
    selectionId: z.string().min(1),
    submissionId: z.string().min(1, 'announcement:errors.submission'),
    byKind: z.enum(['person', 'unit']),
    byName: nameText(200, { empty: 'announcement:errors.byName', least: 2 }),
    byCode: z.string().transform(plainCode).default(''),
    phone: phoneText('announcement:errors.phone'),
    email: addressText('announcement:errors.email'),
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

/** From one network in an hour and a day; about one call. Far above what people do, and far below what stops anybody's work. */
const OF_NETWORK = { hour: 10, day: 30 };
const OF_CALL = { hour: 200, day: 1000 };

/**
 * Takes an objection during the publicity period (Shanghai dates, by the database's clock). It counts for nothing until whoever reads the
 * mail of its address has confirmed it there (`confirmObjection`): who cannot read that mail objects to nothing, and hands in no file.
 * @param locale the language of the page, in which the answer will come
 * @param network where it comes from (`networkOf`)
 * @returns its number; `announcement.tooManyObjections` from one network, about one call or for one address within an hour or a day
 */
export async function fileObjection(
  input: z.infer<typeof objectionSchema>,
  locale: Language = defaultLanguage,
  network = '',
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
    const within =
      (network === '' || (await counted(tx, `objection:network:${network}`, OF_NETWORK))) &&
      (await counted(tx, `objection:call:${selection.callId}`, OF_CALL));
    if (!within) return refuse('announcement.tooManyObjections');
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
    const asked = { email: input.email, locale };
    const path = `/objections/${token}`;
    const said = { number, hours: HOURS_TO_CONFIRM };
    const sent = await sendLetter(tx, asked, 'announcement.objectionConfirm', said, path);
    if (!sent.ok) throw new OverLimit();
    return done(number);
  }).catch((error: unknown) => {
    if (error instanceof OverLimit) return refuse('announcement.tooManyObjections');
    throw error;
  });
}

/** Takes back what was written: an objection whose letter is not sent could never be confirmed. */
class OverLimit extends Error {}
