/** Writes an answer as JSON to standard output; amounts, which are bigint, as strings. */
export function print(value: unknown): void {
  console.log(JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v), 2));
}
