/** GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17: (31 − Σ value × 3^i mod 31) mod 31; undefined when one of them is not of the alphabet. */
function checkCharacter(first17: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Is this a 统一社会信用代码: 18 characters, the last of which checks the others? */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkCharacter(code.slice(0, 17)) === code[17];
}

/** Adds the check character to the first 17, for demonstrations and rehearsals. @throws for a character outside the alphabet */
export function completeCreditCode(first17: string): string {
  const check = checkCharacter(first17);
  if (!check) throw new Error(`${first17} has a character that credit codes do not use`);
  return first17 + check;
}
