import { spawn } from 'node:child_process';
import type { Task } from './exactly-once.child.testing.ts';

/** Runs a task in a process of its own. @returns what it answered, or null when it was killed */
export function inProcess<Answer>(task: Task): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['app/competition/payment/by-hand/exactly-once.child.testing.ts'], {
      env: { ...process.env, TASK: JSON.stringify(task) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [answer, trouble] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(JSON.parse(answer) as Answer);
      else reject(new Error(trouble));
    });
  });
}
