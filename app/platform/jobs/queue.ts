/** All jobs wait in one queue, made by the migration; each names its handler. */
export const QUEUE = 'jobs';
export const queueOptions = { retryLimit: 8, retryDelay: 5, retryBackoff: true };
export type QueuedJob = { name: string; data: unknown };
