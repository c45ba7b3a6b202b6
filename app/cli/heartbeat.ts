import type { Worker } from 'node:cluster';
import { log } from '#app/platform/log/log.server.ts';

const ALIVE = 'alive';
const BEAT_MS = 1_000;

/** In a process of several: tells the first one every second that the event loop goes round. */
export function beat(): void {
  setInterval(() => process.send?.(ALIVE, undefined, undefined, () => undefined), BEAT_MS).unref();
}

/** Ends processes that no longer say that they live: whoever started them replaces what has ended. */
export class Watch {
  readonly #seen = new Map<Worker, number>();
  readonly #silentMs: number;
  readonly #timer: NodeJS.Timeout;
  #last = performance.now();

  /** @param seconds of silence after which a process is ended */
  constructor(seconds: number) {
    this.#silentMs = seconds * 1000;
    this.#timer = setInterval(() => this.#look(), BEAT_MS).unref();
  }

  /** From now on this process is expected to `beat`. */
  over(worker: Worker): void {
    this.#seen.set(worker, performance.now());
    worker.on(
      'message',
      (said) => said === ALIVE && this.#seen.has(worker) && this.#seen.set(worker, performance.now()),
    );
    worker.once('exit', () => this.#seen.delete(worker));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    // Where this process was held up itself, as by a machine that slept, nobody's silence says anything.
    const heldUp = now - this.#last > 5 * BEAT_MS;
    this.#last = now;
    for (const [worker, at] of this.#seen) {
      if (heldUp) this.#seen.set(worker, now);
      else if (now - at > this.#silentMs) this.#end(worker, now - at);
    }
  }

  #end(worker: Worker, silentMs: number): void {
    this.#seen.delete(worker);
    log.error(
      { pid: worker.process.pid, seconds: Math.round(silentMs / 1000) },
      'a process that answered requests no longer does and is ended',
    );
    worker.process.kill('SIGKILL');
  }
}
