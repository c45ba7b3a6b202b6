import { useEffect, useRef } from 'react';

const EVERY_MS = 2500;
const AT_MOST_MS = 30_000;

/**
 * Asks an address again and again for its `version` and calls `onChange` when it is another one. Every 2.5 seconds; after a failure
 * twice as long each time, up to 30 seconds; not while the page is hidden, and at once when it is shown again.
 */
export function usePolled(url: string, version: string, onChange: () => void): void {
  const seen = useRef(version);
  const changed = useRef(onChange);
  seen.current = version;
  changed.current = onChange;
  useEffect(() => {
    let wait = EVERY_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const ask = async () => {
      if (document.hidden) return;
      try {
        const response = await fetch(url, { headers: { Accept: 'application/json' } });
        const answer = (await response.json()) as { version?: string };
        wait = response.ok ? EVERY_MS : Math.min(wait * 2, AT_MOST_MS);
        if (!stopped && response.ok && answer.version !== seen.current) changed.current();
      } catch {
        wait = Math.min(wait * 2, AT_MOST_MS);
      }
      if (!stopped) timer = setTimeout(ask, wait);
    };
    const shown = () => {
      if (document.hidden) return;
      clearTimeout(timer);
      void ask();
    };
    timer = setTimeout(ask, wait);
    document.addEventListener('visibilitychange', shown);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [url]);
}
