import { createHash } from 'node:crypto';
import { StoppedWork } from './stopped-work.ts';

interface Running<T> {
  result: Promise<T>;
  /** who still waits */
  asking: number;
  end: AbortController;
}

interface Asked<T> {
  /** what the work is made of, whole: the same key must mean the same result */
  key: string;
  /** whether the result is kept for who asks later */
  keep: boolean;
  signal?: AbortSignal | undefined;
  work(signal: AbortSignal): Promise<T>;
}

/** One computation for all who ask for the same. It goes on while anybody waits, and is ended when the last one has gone. */
export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  /** @param most how many results are kept; those asked for longest ago go first */
  constructor(most: number) {
    this.#most = most;
  }

  async run({ key: whole, keep, signal, work }: Asked<T>): Promise<T> {
    const key = createHash('sha256').update(whole).digest('base64');
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept);
      return kept;
    }
    if (signal?.aborted) throw new StoppedWork('left');
    const running = this.#running.get(key) ?? this.#start(key, keep, work);
    running.asking += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new StoppedWork('left'));
        running.asking -= 1;
        if (running.asking > 0) return;
        // Who asks from now on begins anew.
        if (this.#running.get(key) === running) this.#running.delete(key);
        running.end.abort();
      };
      signal?.addEventListener('abort', leave, { once: true });
      running.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }

  #start(key: string, keep: boolean, work: Asked<T>['work']): Running<T> {
    const end = new AbortController();
    const running: Running<T> = { result: work(end.signal), asking: 0, end };
    this.#running.set(key, running);
    running.result
      .then((result) => keep && this.#keep(key, result))
      .catch(() => undefined) // each asker is told
      .finally(() => {
        if (this.#running.get(key) === running) this.#running.delete(key);
      });
    return running;
  }

  #keep(key: string, result: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
