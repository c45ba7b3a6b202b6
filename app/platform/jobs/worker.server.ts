import { type Job, PgBoss } from 'pg-boss';
import { config } from '#app/platform/config/config.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { startMail } from '#app/platform/mail/transport.server.ts';
import { QUEUE, type QueuedJob } from './queue.ts';
import { type JobDefinition, jobsByName } from './registry.server.ts';

async function perform(
  jobs: ReadonlyMap<string, JobDefinition>,
  { id, data: { name, data } }: Job<QueuedJob>,
): Promise<void> {
  const job = jobs.get(name);
  if (!job) throw new Error(`no handler for job ${name}`);
  await job.handle(data, { id });
}

/** Starts working on these jobs in this process. @returns a stop that lets what runs finish. */
export async function startWorker(list: readonly JobDefinition[]): Promise<{ stop(): Promise<void> }> {
  const jobs = jobsByName(list);
  const stopMail = await startMail();
  const boss = new PgBoss({
    connectionString: config().DATABASE_URL,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    max: 3,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue had an error'));
  await boss.start();
  for (const { name, cron } of list) {
    if (cron === undefined) continue;
    const job: QueuedJob = { name, data: {} };
    await boss.schedule(QUEUE, cron, job, { tz: 'Asia/Shanghai', key: name });
  }
  // Two at a time: a mail does not wait behind an assignment of judges that takes a minute.
  const options = { pollingIntervalSeconds: 0.5, batchSize: 20, localConcurrency: 2 };
  await boss.work<QueuedJob>(QUEUE, options, async (batch) => {
    for (const job of batch) {
      // One failure is that job's alone: without this the queue would repeat the whole batch.
      await perform(jobs, job).catch(async (error: unknown) => {
        log.warn({ err: error, job: job.data.name, id: job.id }, 'a job failed and will be tried again');
        await boss.fail(QUEUE, job.id, { message: error instanceof Error ? error.message : String(error) });
      });
    }
  });
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
      await stopMail();
    },
  };
}
