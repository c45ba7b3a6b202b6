/** The shape of a Chinese resource with any text in its leaves: what its English counterpart must satisfy. */
export type Translation<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Translation<Item>[]
    : { readonly [Key in keyof T]: Translation<T[Key]> };
