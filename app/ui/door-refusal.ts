/** What the server said of a request that it did not let in; see the header `X-Refused`. */
export interface DoorRefusal {
  code: string;
  seconds?: number;
}

const EVENT = 'door-refusal';

/**
 * Listens to every answer that scripts of this page get: one that was refused at the door becomes an event. The router knows nothing of
 * it, so that the page stays as it is with all that was typed.
 */
export function hearRefusals(page: Window): void {
  const plain = page.fetch.bind(page);
  page.fetch = async (...asked: Parameters<typeof fetch>) => {
    const answer = await plain(...asked);
    const said = answer.headers.get('X-Refused');
    if (said && answer.url.includes('.data'))
      page.dispatchEvent(new CustomEvent(EVENT, { detail: refusalOf(said) }));
    return answer;
  };
}

/** `tooMany; seconds=12` → its parts. */
function refusalOf(said: string): DoorRefusal {
  const [code = '', rest = ''] = said.split(';');
  const seconds = Number(/seconds=(\d+)/.exec(rest)?.[1] ?? Number.NaN);
  return { code: code.trim(), ...(Number.isFinite(seconds) && { seconds }) };
}

/** Calls `hear` for every refusal. @returns how to stop it */
export function onRefusal(page: Window, hear: (refusal: DoorRefusal) => void): () => void {
  const listen = (event: Event) => hear((event as CustomEvent<DoorRefusal>).detail);
  page.addEventListener(EVENT, listen);
  return () => page.removeEventListener(EVENT, listen);
}
