/**
 * The path that the router will see, whatever way it was written: decoded, in lower case, without `.data` and without needless slashes.
 * @returns null when it cannot be decoded or holds a character that no path of ours has
 */
export function knownPath(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  if (/[\u0000-\u001f\u007f]/.test(decoded)) return null;
  const plain = decoded
    .toLowerCase()
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/$/, '');
  return plain === '/_root' || plain === '' ? '/' : plain;
}

/** Whether a query can be read: no NUL, which PostgreSQL refuses, and no broken escape. */
export function isReadableQuery(query: string): boolean {
  try {
    return !decodeURIComponent(query).includes('\u0000');
  } catch {
    return false;
  }
}
