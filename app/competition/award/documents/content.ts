import { z } from 'zod';

const both = z.object({ zh: z.string(), en: z.string() });
const fen = z.string().regex(/^-?\d+$/);

/** What a certificate or a notice says, frozen when it was caused. Dates are Asia/Shanghai, amounts fen as text. */
export const paperSchema = z.object({
  number: z.string(),
  /** on a certificate, by which anyone finds it in the register */
  code: z.string().optional(),
  verifyAt: z.string().optional(),
  title: z.string(),
  lead: z.string(),
  members: z.array(z.string()),
  call: both,
  track: both,
  organiser: both,
  amountFen: fen,
  announcedOn: z.iso.date(),
  /** the hash of the final list it rests on */
  listHash: z.string(),
  /** on a notice that an award was revoked */
  revoked: z.object({ on: z.iso.date(), reason: z.string() }).optional(),
});
export type Paper = z.infer<typeof paperSchema>;

const report = {
  fund: both,
  from: z.iso.date(),
  to: z.iso.date(),
  /** the instant of which it speaks */
  asOf: z.iso.datetime(),
  language: z.enum(['zh-CN', 'en']),
  preparedBy: z.string(),
};

/** 拨付台账: the payments of a period, each with where it went. Account numbers are masked. */
export const registerSchema = z.object({
  ...report,
  rows: z.array(
    z.object({
      number: z.string(),
      unit: z.string(),
      title: z.string(),
      call: both,
      amountFen: fen,
      accountName: z.string(),
      bankName: z.string(),
      account: z.string(),
      reference: z.string(),
      paidOn: z.iso.date(),
      state: z.string(),
      preparedBy: z.string(),
      reviewedBy: z.string(),
      approvedBy: z.string(),
    }),
  ),
});
export type Register = z.infer<typeof registerSchema>;

const group = z.object({ name: both, awards: z.int(), awardedFen: fen, paidFen: fen });

/** 资金使用报告: where a fund stood at the start and the end of a period, what moved, and the awards by call, track and state. */
export const fundReportSchema = z.object({
  ...report,
  balances: z.array(z.object({ account: z.string(), openingFen: fen, changeFen: fen, closingFen: fen })),
  movements: z.array(z.object({ kind: z.string(), entries: z.int(), amountFen: fen })),
  calls: z.array(group),
  tracks: z.array(group),
  states: z.array(z.object({ state: z.string(), awards: z.int(), amountFen: fen })),
});
export type FundReport = z.infer<typeof fundReportSchema>;
