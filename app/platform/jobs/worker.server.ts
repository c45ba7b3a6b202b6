import { PgBoss } from 'pg-boss';
import { config } from '#app/platform/config/config.server.ts';
import { ensureQueue, QUEUE, type QueuedJob } from '#app/platform/jobs/enqueue.server.ts';
import { jobs } from '#app/platform/jobs/registry.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { startMail } from '#app/platform/mail/transport.server.ts';

/** Starts working on jobs in this process. @returns a stop that lets what runs finish. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  await ensureQueue();
  const stopMail = await startMail();
  const boss = new PgBoss({ connectionString: config().DATABASE_URL, schema: 'pgboss', migrate: false, createSchema: false, max: 3 });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue had an error'));
  await boss.start();
  await boss.work<QueuedJob>(QUEUE, { pollingIntervalSeconds: 0.5, batchSize: 5 }, async (batch) => {
    for (const { id, data } of batch) {
      const job = jobs.get(data.name);
      if (!job) throw new Error(`no handler for job ${data.name}`);
      await job.handle(data.data, { id });
    }
  });
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await stopMail();
    },
  };
}
