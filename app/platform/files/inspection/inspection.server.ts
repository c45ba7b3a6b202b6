import { log } from '#app/platform/log/log.server.ts';
import { StoppedWork } from '#app/platform/threads/stopped-work.ts';
import { Threads } from '#app/platform/threads/threads.server.ts';
import type { FileWarning } from '../ingest/uploaded.ts';

export interface InspectionTask {
  path: string;
  look: 'type' | 'pdf';
}

const threads = new Threads<InspectionTask, unknown>('app/platform/files/inspection/inspection.thread.ts', {
  seconds: 20,
  megabytes: 256,
  atOnce: 2,
  waiting: 500,
});

/** The content type of a file by its bytes, '' where it is none that is known, or null when that took more than it may. */
export async function typeOf(path: string): Promise<string | null> {
  return (await look({ path, look: 'type' })) as string | null;
}

/** What to warn of in a PDF; `notInspected` when it took more than it may. */
export async function warningsOfPdf(path: string): Promise<FileWarning[]> {
  return ((await look({ path, look: 'pdf' })) ?? ['notInspected']) as FileWarning[];
}

/** Null when the thread was ended, or failed. @throws StoppedWork when too many wait: to be tried again */
async function look(task: InspectionTask): Promise<unknown> {
  try {
    return await threads.run(task);
  } catch (error) {
    if (error instanceof StoppedWork && error.reason === 'busy') throw error;
    log.warn({ err: error, look: task.look }, 'a file could not be inspected');
    return null;
  }
}
