import type { z } from 'zod';

/** What a handler is told besides its data: the job's id, the same at every retry. */
export type JobContext = { id: string };
export type JobDefinition = {
  name: string;
  schema: z.ZodType;
  handle(data: unknown, job: JobContext): Promise<void>;
};

// On globalThis, so that a reloaded module in development replaces its handler instead of losing it.
const held = globalThis as typeof globalThis & { __jobs?: Map<string, JobDefinition> };
held.__jobs ??= new Map();
export const jobs = held.__jobs;

/**
 * Registers the handler of a kind of job. A job may run twice (a crash after its work, before its end was noted), so a
 * handler makes its effect once by the job's id.
 */
export function defineJob<S extends z.ZodType>(
  name: string,
  schema: S,
  handler: (data: z.output<S>, job: JobContext) => Promise<void>,
): void {
  jobs.set(name, { name, schema, handle: async (data, job) => handler(schema.parse(data), job) });
}
