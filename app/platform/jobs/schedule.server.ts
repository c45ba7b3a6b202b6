// On globalThis, so that a reloaded module in development replaces its time instead of adding a second.
const held = globalThis as typeof globalThis & { __schedules?: Map<string, string> };
held.__schedules ??= new Map();

/** The jobs that come by themselves, by name: when, as cron says it, in Shanghai. */
export const schedules = held.__schedules;

/**
 * Has a job come by itself. The queue keeps it once for all processes; the job still has to be safe to run twice.
 * @param cron five fields, in Asia/Shanghai: `30 8 * * *`
 */
export function schedule(name: string, cron: string): void {
  schedules.set(name, cron);
}
