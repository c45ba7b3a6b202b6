import type texts from './zh-CN/all.ts';

type Texts = typeof texts;

/** The paths of the texts below one, joined by dots; a text for one thing (`_one`) is no path of its own. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/**
 * What a refusal may be called: there is a text for it, in Chinese here and in English by the type of the English texts. A code without a
 * dot is common to all modules: `notFound` is `common:refusals.notFound`, `award.reasonMissing` is `award:refusals.reasonMissing`.
 */
export type RefusalCode =
  | Paths<Texts['common']['refusals']>
  | {
      [N in Exclude<keyof Texts, 'common'> & string]: Texts[N] extends { refusals: infer R }
        ? `${N}.${Paths<R>}`
        : never;
    }[Exclude<keyof Texts, 'common'> & string];
