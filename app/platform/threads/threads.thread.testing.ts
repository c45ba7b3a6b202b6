import { setTimeout as wait } from 'node:timers/promises';
import { answerTasks } from './answer-tasks.server.ts';

export type Trial = { say: string } | { wait: number } | 'spin' | 'heap' | 'buffers' | 'throw' | 'exit';

// Every way in which work ends, and in which it does not.
answerTasks<Trial>(async (trial) => {
  if (typeof trial === 'object') {
    if ('say' in trial) return trial.say;
    return wait(trial.wait);
  }
  if (trial === 'throw') throw new RangeError('no such thing');
  if (trial === 'exit') process.exit(3);
  const held: unknown[] = [];
  for (;;) {
    if (trial === 'heap') held.push(Array.from({ length: 1000 }, Math.random));
    if (trial === 'buffers') held.push(Buffer.alloc(4_000_000, 1));
  }
});
