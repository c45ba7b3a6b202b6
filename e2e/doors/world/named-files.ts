import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { zipSync } from 'fflate';
import type { GeneratedFile } from '#app/cli/rehearsal/documents.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What office programs write into a PDF about its author: the information dictionary and an XMP packet. */
export async function aNamedPdf(name: string, author: string): Promise<GeneratedFile> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('A solution, without a name in its text', { x: 60, y: 770, size: 14 });
  pdf.setAuthor(author);
  pdf.setTitle(`${author}-申报书`);
  pdf.setSubject(author);
  pdf.setKeywords([author]);
  pdf.setCreator(`WPS ${author}`);
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  return { name, type: 'application/pdf', bytes: await pdf.save() };
}

/** The same of a Word document: docProps, with the company and the template among them. */
export async function aNamedDocx(name: string, author: string): Promise<GeneratedFile> {
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: author,
    subject: author,
    description: author,
    keywords: author,
    customProperties: [{ name: 'unit', value: author }],
    sections: [{ children: [new Paragraph('A solution, without a name in its text')] }],
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name, type, bytes: new Uint8Array(await Packer.toBuffer(document)) };
}

/** An archive of files under their own names. */
export function aNamedArchive(name: string, files: readonly GeneratedFile[]): GeneratedFile {
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
  return { name, type: 'application/zip', bytes };
}
