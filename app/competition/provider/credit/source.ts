import { z } from 'zod';
import { creditLists } from './standing.ts';

/** What a service is asked. */
export interface CreditQuestion {
  creditCode: string;
  name: string;
}

/**
 * What a service answers: for every list whether it names the unit, `{ "source": "…", "reference": "…", "results": [{ "list":
 * "seriousViolation", "matched": false, "detail": "" }, …] }`. Each list once, none left out.
 */
export const creditAnswerSchema = z.object({
  source: z.string().trim().max(200).default(''),
  reference: z.string().trim().max(120).default(''),
  results: z
    .array(
      z.object({
        list: z.enum(creditLists),
        matched: z.boolean(),
        detail: z.string().trim().max(4000).default(''),
      }),
    )
    .refine(
      (results) =>
        results.length === creditLists.length &&
        creditLists.every((list) => results.some((result) => result.list === list)),
      'every list once',
    ),
});
export type CreditAnswer = z.infer<typeof creditAnswerSchema>;

/** How asking went. `again` says whether it is worth another try; `raw` is what came, where anything came. */
export type Asked =
  | { ok: true; answer: CreditAnswer; raw: string }
  | { ok: false; again: boolean; failure: string; raw: string | null };

/** Where credit checks come from beside a person's own look: one question, one answer. It never throws for what a service does. */
export interface CreditSource {
  ask(question: CreditQuestion): Promise<Asked>;
}
