import type { z } from 'zod';

/** What a handler is told besides its data: the job's id, the same at every retry. */
export type JobContext = { id: string };
export type JobDefinition = {
  name: string;
  /** when it comes by itself, as cron says it, in Asia/Shanghai; undefined for one that is only asked for */
  cron: string | undefined;
  handle(data: unknown, job: JobContext): Promise<void>;
};

/**
 * A kind of job with its handler. It runs where `app/jobs.server.ts` lists it. A job may run twice (a crash after its work, before its end
 * was noted), so a handler makes its effect once by the job's id.
 * @param cron has it come by itself: five fields, in Asia/Shanghai: `30 8 * * *`. The queue keeps it once for all processes.
 */
export function defineJob<S extends z.ZodType>(
  name: string,
  schema: S,
  handler: (data: z.output<S>, job: JobContext) => Promise<void>,
  { cron }: { cron?: string } = {},
): JobDefinition {
  return { name, cron, handle: async (data, job) => handler(schema.parse(data), job) };
}

/** The jobs by their names. @throws when two have one name */
export function jobsByName(jobs: readonly JobDefinition[]): ReadonlyMap<string, JobDefinition> {
  const named = new Map(jobs.map((job) => [job.name, job]));
  if (named.size < jobs.length) throw new Error('two jobs have one name');
  return named;
}
