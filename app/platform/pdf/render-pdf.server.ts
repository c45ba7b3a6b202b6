import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { registerFonts } from '#app/platform/pdf/fonts.server.ts';

/**
 * Draws a PDF in `PDF_FONT`, whose subset is embedded. The same element gives the same bytes, as long as it is told when it
 * was made: what is kept by its hash must be found again by it.
 * @param element a `<Document>`, or `<PdfDocument>` of `PdfSheet.tsx`, with its `creationDate`
 * @throws when `creationDate` is missing
 */
export async function renderPdf(element: ReactElement<DocumentProps>): Promise<Uint8Array<ArrayBuffer>> {
  if (!element.props.creationDate) throw new Error('a PDF is told when it was made');
  registerFonts();
  return new Uint8Array(await renderToBuffer(element));
}
