import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { whenToLeave } from '#app/cli/leave.ts';
import { startSeveral } from '#app/cli/several.ts';

// Two processes that answer with their numbers on PORT, as `serve` starts them.
if (cluster.isPrimary) {
  whenToLeave(await startSeveral(2, fileURLToPath(import.meta.url)));
} else {
  createServer((_request, response) => response.end(String(process.pid))).listen(
    Number(process.env.PORT),
    '127.0.0.1',
  );
  whenToLeave(async () => undefined);
}
