const runs = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu;
const han = /^\p{Script=Han}/u;

/**
 * The terms of a text with how often each is there: of Chinese every two characters that follow one another, which needs no
 * dictionary (Nie, Gao, Zhang & Zhou 2000); of Latin script the words, in lower case, from two letters up.
 */
export function termCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    if (!han.test(run)) {
      if (run.length > 1) add(run);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) add(run);
    for (let i = 1; i < characters.length; i++) add(`${characters[i - 1]}${characters[i]}`);
  }
  return counts;
}

/**
 * TF-IDF with the logarithm of counts: (1 + ln tf) · (1 + ln((1 + N) / (1 + df))), each vector brought to length 1. An
 * empty text has an empty vector.
 */
export function vectorsOf(texts: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const inTexts = new Map<string, number>();
  for (const counts of texts)
    for (const term of counts.keys()) inTexts.set(term, (inTexts.get(term) ?? 0) + 1);
  return texts.map((counts) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of counts) {
      const rarity = 1 + Math.log((1 + texts.length) / (1 + (inTexts.get(term) ?? 0)));
      const weight = (1 + Math.log(count)) * rarity;
      vector.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
}
