import { parentPort } from 'node:worker_threads';
import { type ThreadAnswer, told } from './thread-answer.ts';

/** The other end of `Threads`: answers tasks one after another. Called once by the file that a thread runs. */
export function answerTasks<Input>(work: (input: Input) => unknown): void {
  parentPort?.on('message', (input: Input) => void answer(input));

  async function answer(input: Input): Promise<void> {
    let said: ThreadAnswer;
    try {
      said = { ok: true, value: await work(input) };
    } catch (error) {
      said = { ok: false, error: told(error) };
    }
    parentPort?.postMessage(said);
  }
}
