/**
 * The shape of a Chinese resource with any text in its leaves: what its English counterpart must satisfy. English may say
 * one thing otherwise than several: `changes_one` beside `changes`.
 */
export type Translation<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Translation<Item>[]
    : { readonly [Key in keyof T]: Translation<T[Key]> } & {
        readonly [One in `${Extract<keyof T, string>}_one`]?: string;
      };
