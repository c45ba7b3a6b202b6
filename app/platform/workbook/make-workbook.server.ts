import { Threads } from '#app/platform/threads/threads.server.ts';
import { type WorkbookOf, workbookBytes } from './workbook.ts';

/** So many cells are written in some ten milliseconds; more are written beside the event loop. */
const SMALL = 3_000;

const threads = new Threads<WorkbookOf, Uint8Array<ArrayBuffer>>('app/platform/workbook/workbook.thread.ts', {
  seconds: 60,
  megabytes: 768,
  atOnce: 1,
  waiting: 20,
});

/** The content type of what `makeWorkbook` gives. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as the bytes of an XLSX file; a large one is made in a thread. @throws StoppedWork beyond its limits */
export async function makeWorkbook(of: WorkbookOf, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const cells = of.sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  return cells <= SMALL ? workbookBytes(of) : threads.run(of, signal);
}
