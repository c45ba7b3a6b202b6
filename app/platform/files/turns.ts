/**
 * One writer for each key. Who comes later ends who wrote before and begins when that one has let go: a browser that
 * sends again does so because its earlier connection is dead, even if that is not noticed here yet.
 */
export function takingTurns() {
  const writing = new Map<string, { end: () => void; ended: Promise<unknown> }>();
  return async function take<T>(key: string, end: () => void, work: () => Promise<T>): Promise<T> {
    const before = writing.get(key);
    before?.end();
    const mine = (before?.ended ?? Promise.resolve()).then(work);
    const entry = { end, ended: mine.catch(() => undefined) };
    writing.set(key, entry);
    try {
      return await mine;
    } finally {
      if (writing.get(key) === entry) writing.delete(key);
    }
  };
}
