import type texts from '#app/i18n/zh-CN/audit-acts.ts';

type Acts<Texts, Before extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? `${Before}${Key}`
    : Acts<Texts[Key], `${Before}${Key}.`>;
}[keyof Texts & string];

/** What can be put on record: every act has its sentence in `i18n/<language>/audit-acts.ts`, or it does not compile. */
export type AuditAct = Acts<typeof texts>;
