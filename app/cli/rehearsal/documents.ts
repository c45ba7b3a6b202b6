import { randomBytes } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';

export type GeneratedFile = { name: string; type: string; bytes: Uint8Array };

const LOREM =
  'The solution was built with residents, operators and first responders. It runs on site, degrades gracefully, and reports what it does. ';

/**
 * A real PDF of `pages` pages; `paddingKilobytes` of an incompressible attachment bring it to the size of scanned annexes.
 * The text is Latin: the standard fonts of PDF carry no Chinese glyphs.
 */
export async function aPdf(
  name: string,
  { title = 'Solution', pages = 3, paddingKilobytes = 0 } = {},
): Promise<GeneratedFile> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([595, 842]);
    page.drawText(`${title} - page ${number} of ${pages}`, { x: 60, y: 770, size: 18, font });
    page.drawText(LOREM.repeat(12), { x: 60, y: 730, size: 11, font, maxWidth: 470, lineHeight: 17 });
  }
  if (paddingKilobytes > 0)
    await pdf.attach(randomBytes(paddingKilobytes * 1024), 'annex.bin', {
      mimeType: 'application/octet-stream',
    });
  return { name, type: 'application/pdf', bytes: await pdf.save() };
}

/** A real Word document. */
export async function aDocx(name: string, title = 'Consortium agreement'): Promise<GeneratedFile> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...Array.from({ length: 20 }, () => new Paragraph(LOREM)),
  ];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes };
}

/** A real ZIP with a text file and incompressible data of `kilobytes`. */
export function aZip(name: string, kilobytes = 64): GeneratedFile {
  const bytes = zipSync({
    'README.txt': strToU8(LOREM),
    'data.bin': [randomBytes(kilobytes * 1024), { level: 0 }],
  });
  return { name, type: 'application/zip', bytes };
}
