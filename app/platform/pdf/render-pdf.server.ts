import type { DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { Threads } from '#app/platform/threads/threads.server.ts';
import { type Described, described } from './described.ts';

const threads = new Threads<Described, Uint8Array<ArrayBuffer>>('app/platform/pdf/render-pdf.thread.ts', {
  seconds: 120,
  megabytes: 1_536,
  atOnce: 1,
  waiting: 50,
});

/**
 * Draws a PDF in `PDF_FONT`, whose subset is embedded, in a thread: a page takes some 40 ms, a report has dozens. The same element gives the
 * same bytes, as long as it is told when it was made: what is kept by its hash must be found again by it.
 * @param element a `<Document>`, or `<PdfDocument>` of `PdfSheet.tsx`, with its `creationDate`
 * @param signal when it aborts, nobody waits any more
 * @throws when `creationDate` is missing; StoppedWork beyond the thread's limits
 */
export async function renderPdf(
  element: ReactElement<DocumentProps>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!element.props.creationDate) throw new Error('a PDF is told when it was made');
  const [document] = described(element);
  if (!document) throw new TypeError('a PDF is a document');
  return threads.run(document, signal);
}
