import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { beat } from './heartbeat.ts';
import { whenToLeave } from './leave.ts';
import { startSeveral } from './several.ts';

// Processes that answer with their numbers on PORT, as many as COUNT, as `serve` starts them.
if (cluster.isPrimary) {
  whenToLeave(
    await startSeveral(Number(process.env.COUNT ?? 2), {
      program: fileURLToPath(import.meta.url),
      silentSeconds: 3,
    }),
  );
} else {
  beat();
  createServer((request, response) => {
    // As a computation does that never ends.
    while (request.url === '/hang');
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), '127.0.0.1');
  whenToLeave(async () => undefined);
}
