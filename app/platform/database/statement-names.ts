/** A connection remembers what it prepared until it closes: lists of changing length must not fill it. */
const MOST = 400;

/**
 * Names the statements of a connection pool, so that PostgreSQL parses and plans each once for a connection and not at every use: half
 * of what a page costs it. The first texts get names, what comes after the `most`-th is planned each time as before.
 * @returns a name for a text, always the same one; '' for texts that stay without
 */
export function statementNames(most = MOST): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= most) return known ?? '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
