/** Does something with each of many, several at once. @returns the answers in their order */
export async function several<T, R>(
  all: readonly T[],
  once: number,
  each: (one: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = new Array(all.length);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await each(all[at] as T);
  };
  await Promise.all(Array.from({ length: once }, work));
  return answers;
}
