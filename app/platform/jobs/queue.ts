/** All jobs wait in one queue, made by the migration; each names its handler. */
export const QUEUE = 'jobs';
/** A job is tried for half a day: a mail server that is down overnight loses no letter. */
export const queueOptions = { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 };
export type QueuedJob = { name: string; data: unknown };
