import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded into the server under test before its own code. It measures how long the event loop answered nobody because it computed: the
// thread's own time between two ticks, so that a machine busy with other things is not held against the server.
const file = process.env.BUSY_FILE;
if (file && isMainThread && /(server|one-of-several)\.ts$/.test(process.argv[1] ?? '')) {
  let [at, used] = [performance.now(), process.threadCpuUsage()];
  setInterval(() => {
    const spent = process.threadCpuUsage(used);
    const now = performance.now();
    const busy = Math.min((spent.user + spent.system) / 1000, now - at);
    [at, used] = [now, process.threadCpuUsage()];
    if (busy >= 50) appendFileSync(file, `${Math.round(busy)}\n`);
  }, 10).unref();
}
