import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoppedWork } from './stopped-work.ts';
import { rebuilt, type ThreadAnswer } from './thread-answer.ts';

export interface ThreadLimits {
  /** how long one task may take; the thread is ended then, and the next task gets a new one */
  seconds: number;
  /** what the thread may hold, its buffers included */
  megabytes: number;
  /** how many tasks run at the same time in this process */
  atOnce: number;
  /** how many more may wait; one beyond is refused at once */
  waiting: number;
}

interface Task<Output> {
  input: unknown;
  signal: AbortSignal | undefined;
  resolve(output: Output): void;
  reject(error: Error): void;
}

/** Looked at so often: memory outside the heap is not limited by Node itself. */
const LOOK_MS = 200;
/** A thread without work stays so long. */
const IDLE_MS = 20_000;

/**
 * Threads that do one kind of work beside the event loop, within limits. Node runs the file as it is in the source: the server's bundle
 * has no file of its own for a thread, so the sources belong to an installation.
 * @param file from the project's folder, such as `app/platform/files/inspection/inspection.thread.ts`; it calls `answerTasks`
 */
export class Threads<Input, Output> {
  readonly #file: string;
  readonly #limits: ThreadLimits;
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #queue: Task<Output>[] = [];
  #running = 0;

  constructor(file: string, limits: ThreadLimits) {
    this.#file = path.resolve(file);
    this.#limits = limits;
  }

  /**
   * Does one task.
   * @param signal when it aborts, the work is ended
   * @throws StoppedWork when it took too long or too much, when too many wait, or when nobody waits any more; else what the task threw
   */
  run(input: Input, signal?: AbortSignal): Promise<Output> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new StoppedWork('left'));
      const task = { input, signal, resolve, reject };
      if (this.#running < this.#limits.atOnce) return void this.#start(task);
      if (this.#queue.length >= this.#limits.waiting) return reject(new StoppedWork('busy'));
      this.#queue.push(task);
      signal?.addEventListener('abort', () => this.#giveUp(task), { once: true });
    });
  }

  #giveUp(task: Task<Output>): void {
    const at = this.#queue.indexOf(task);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    task.reject(new StoppedWork('left'));
  }

  async #start(task: Task<Output>): Promise<void> {
    this.#running += 1;
    const worker = this.#take();
    try {
      const answer = await this.#answered(worker, task);
      this.#keep(worker);
      if (answer.ok) task.resolve(answer.value as Output);
      else task.reject(rebuilt(answer.error));
    } catch (error) {
      await worker.terminate();
      task.reject(error as Error);
    }
    this.#running -= 1;
    const next = this.#queue.shift();
    if (next) void this.#start(next);
  }

  #answered(worker: Worker, { input, signal }: Task<Output>): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      const stop = (reason: StoppedWork['reason']) => settle(() => reject(new StoppedWork(reason)));
      const leave = () => stop('left');
      const failed = (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stop('memory') : settle(() => reject(error));
      const ended = () => stop('memory');
      const answered = (answer: ThreadAnswer) => settle(() => resolve(answer));
      const late = setTimeout(() => stop('late'), this.#limits.seconds * 1000);
      const look = setInterval(
        () => void this.#isTooLarge(worker).then((yes) => yes && stop('memory')),
        LOOK_MS,
      );
      const settle = (then: () => void) => {
        clearTimeout(late);
        clearInterval(look);
        signal?.removeEventListener('abort', leave);
        for (const [event, listener] of listeners) worker.off(event, listener);
        then();
      };
      const listeners = [
        ['message', answered],
        ['error', failed],
        ['exit', ended],
      ] as const;
      for (const [event, listener] of listeners) worker.on(event, listener);
      signal?.addEventListener('abort', leave, { once: true });
      worker.postMessage(input);
    });
  }

  async #isTooLarge(worker: Worker): Promise<boolean> {
    // Rejects where the thread has just ended.
    const held = await worker.getHeapStatistics().catch(() => null);
    return held !== null && held.used_heap_size + held.external_memory > this.#limits.megabytes * 1024 * 1024;
  }

  #take(): Worker {
    for (const [worker, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(worker);
      worker.ref();
      return worker;
    }
    return new Worker(this.#file, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
  }

  #keep(worker: Worker): void {
    const end = () => {
      this.#idle.delete(worker);
      void worker.terminate();
    };
    worker.unref();
    this.#idle.set(worker, setTimeout(end, IDLE_MS).unref());
  }
}
