import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

/** The unit that no copy may name, in files of every kind. */
export const UNIT = '灵犀智行科技';
const latin = 'Lingxi Zhixing Ltd';
export const NAMES = [UNIT, latin, 'lingxi.cn'];

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** A picture of one grey point that says who took it, in EXIF with its orientation, XMP, IPTC, a comment, and behind its end. */
export function aNamedJpeg(): Uint8Array {
  const plain = Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  );
  const artist = Buffer.from(UNIT);
  const tiff = Buffer.alloc(38 + artist.length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  Buffer.from('120103000100000006000000', 'hex').copy(tiff, 10);
  Buffer.from('3b010200', 'hex').copy(tiff, 22);
  tiff.writeUInt32LE(artist.length, 26);
  tiff.writeUInt32LE(38, 30);
  artist.copy(tiff, 38);
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${UNIT}</x:xmpmeta>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${latin}`)),
    segment(0xfe, Buffer.from(UNIT)),
    plain.subarray(2),
    Buffer.from(`behind ${UNIT}`),
  ]);
}

const chunk = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
};

/** A picture with texts, packed and plain. */
export function aNamedPng(): Uint8Array {
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('tEXt', Buffer.from(`Author\0${latin}`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${UNIT}`)),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(UNIT),
  ]);
}

/** A picture of which only the parts count here. */
export function aNamedWebp(): Uint8Array {
  const part = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), size, body, Buffer.alloc(body.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    part('VP8X', Buffer.from('0c000000000000000000', 'hex')),
    part('VP8L', Buffer.from('2f00000000', 'hex')),
    part('EXIF', Buffer.from(UNIT)),
    part('XMP ', Buffer.from(UNIT)),
  ]);
  return Buffer.concat([part('RIFF', body)]);
}

const box = (name: string, ...bodies: Buffer[]) => {
  const body = Buffer.concat(bodies);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body]);
};

/** A film's boxes: who made it stands in four places. */
export function aNamedMp4(): Uint8Array {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box(
        'trak',
        box('mdia', box('hdlr', Buffer.alloc(24), Buffer.from(`${UNIT}\0`))),
        box('udta', Buffer.from(UNIT)),
      ),
      box('udta', box('meta', Buffer.from(UNIT))),
    ),
    box('mdat', Buffer.from('the film itself')),
    box('uuid', Buffer.from(UNIT)),
  ]);
}

const element = (id: string, ...bodies: Buffer[]) => {
  const body = Buffer.concat(bodies);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(body.length));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};

/** The same of WebM. */
export function aNamedWebm(): Uint8Array {
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    element(
      '18538067',
      element('1549a966', element('7ba9', Buffer.from(UNIT)), element('5741', Buffer.from(latin))),
      element('1654ae6b', element('ae', element('536e', Buffer.from(UNIT)))),
      element('1f43b675', element('a3', Buffer.from('the film itself'))),
      element('1254c367', Buffer.from(UNIT)),
      element('1941a469', Buffer.from(UNIT)),
    ),
  ]);
}

/** A PDF that names its author wherever ISO 32000-2 lets it, besides its pages. */
export async function aNamedPdf(text = 'The solution itself'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 200]);
  page.drawText(text, { x: 20, y: 100 });
  page.drawImage(await pdf.embedJpg(aNamedJpeg()), { x: 1, y: 1, width: 9, height: 9 });
  pdf.setAuthor(UNIT);
  pdf.setTitle(UNIT);
  pdf.setProducer(latin);
  await pdf.attach(Buffer.from(UNIT), `${UNIT}.txt`, { description: UNIT });
  const { context } = pdf;
  const xmp = () =>
    context.register(
      context.flateStream(`<x:xmpmeta>${UNIT}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' }),
    );
  pdf.catalog.set(PDFName.of('Metadata'), xmp());
  page.node.set(PDFName.of('Metadata'), xmp());
  page.node.set(PDFName.of('PieceInfo'), context.obj({ WPS: { Private: PDFString.of(latin) } }));
  const mark = (of: Record<string, unknown>) =>
    context.register(context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...of } as never));
  const said = (words: string) => PDFString.of(words);
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      mark({ Subtype: 'Text', T: said(latin), Contents: said(latin) }),
      mark({
        Subtype: 'Highlight',
        T: said(latin),
        Contents: said(latin),
        QuadPoints: [0, 0, 9, 0, 0, 9, 9, 9],
      }),
      mark({
        Subtype: 'FreeText',
        T: said(latin),
        Contents: said('A note on the page'),
        DA: said('/Helv 9 Tf'),
      }),
      mark({ Subtype: 'Link', A: { S: 'URI', URI: said('mailto:boss@lingxi.cn') } }),
      mark({ Subtype: 'Link', A: { S: 'Launch', F: said(`C:\\${latin}\\a.doc`) } }),
      mark({
        Subtype: 'Widget',
        FT: 'Sig',
        T: said('seal'),
        V: { Type: 'Sig', Name: said(latin), Contents: said(latin) },
      }),
    ]),
  );
  // What an earlier state of the file has left, and nothing points to.
  context.register(context.obj({ Old: said(latin) }));
  const properties = context.lookup(context.trailerInfo.Info);
  if (properties instanceof PDFDict) properties.set(PDFName.of('Company'), said(latin));
  return pdf.save({ useObjectStreams: true });
}

/** A Word file with properties, a comment, tracked changes, a picture, people, a template on a disk, a printer and data of its own. */
export async function aNamedDocx(): Promise<Uint8Array> {
  const by = { author: UNIT, date: '2026-11-01T00:00:00Z' };
  const document = new Document({
    creator: UNIT,
    lastModifiedBy: UNIT,
    title: UNIT,
    customProperties: [{ name: 'unit', value: UNIT }],
    comments: {
      children: [{ id: 0, ...by, date: new Date(by.date), children: [new Paragraph(`${UNIT}：再改`)] }],
    },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('The solution itself'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new DeletedTextRun({ id: 1, ...by, text: UNIT }),
              new InsertedTextRun({ id: 2, ...by, text: ' with an addition' }),
              new ImageRun({
                type: 'jpg',
                data: aNamedJpeg(),
                transformation: { width: 9, height: 9 },
                altText: { name: 'p', description: `C:\\Users\\${UNIT}\\a.jpg`, title: 'p' },
              }),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** An Office file made of these parts; `type` is the content type of its main part. */
function anOfficeFile(main: string, type: string, parts: Record<string, string | Uint8Array>): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;
  const all = { '[Content_Types].xml': types, ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const external = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

/** A workbook: author, persons, notes, comments, its place on a disk, who has it open, and a linked file. */
export function aNamedXlsx(): Uint8Array {
  const names = `<a>${UNIT}</a>`;
  return anOfficeFile(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    {
      'xl/workbook.xml': `<workbook><fileSharing userName="${UNIT}"/><x15ac:absPath url="C:\\${UNIT}\\"/><sheets><sheet name="The solution itself"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/><legacyDrawing r:id="rId1"/></worksheet>',
      'xl/comments1.xml': `<comments><authors><author>${UNIT}</author></authors></comments>`,
      'xl/persons/person.xml': names,
      'xl/threadedComments/threadedComment1.xml': names,
      'xl/externalLinks/_rels/externalLink1.xml.rels': external(
        'externalLinkPath',
        `file:///C:/${UNIT}/b.xlsx`,
      ),
      'docProps/app.xml': `<Properties><Company>${UNIT}</Company></Properties>`,
      'docProps/core.xml': names,
      'xl/printerSettings/printerSettings1.bin': strToU8(UNIT),
    },
  );
}

/** A presentation: authors of comments, changes, a picture called after the unit. */
export function aNamedPptx(): Uint8Array {
  const names = `<a name="${UNIT}"/>`;
  return anOfficeFile(
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    {
      'ppt/presentation.xml':
        '<p:presentation><!-- 灵犀智行科技 --><p:t>The solution itself</p:t></p:presentation>',
      'ppt/commentAuthors.xml': names,
      'ppt/authors.xml': names,
      'ppt/comments/comment1.xml': names,
      'ppt/changesInfos/changesInfo1.xml': names,
      'docProps/core.xml': names,
      [`ppt/media/${UNIT}.png`]: aNamedPng(),
      'ppt/slides/_rels/slide1.xml.rels': `<Relationships><Relationship Id="rId1" Type="image" Target="../media/${UNIT}.png"/></Relationships>`,
    },
  );
}

/** An archive of all of them under telling names, with another one within. */
export async function aNamedZip(): Promise<Uint8Array> {
  const inner = {
    [`${UNIT}.jpg`]: aNamedJpeg(),
    [`${UNIT}/${UNIT}-方案.docx`]: await aNamedDocx(),
    'b.xlsx': aNamedXlsx(),
    'c.pptx': aNamedPptx(),
    [`${UNIT}.svg`]: strToU8(
      `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${UNIT}</metadata><g/></svg>`,
    ),
    'readme.txt': strToU8('The solution itself'),
    [`${UNIT}.doc`]: Buffer.from(`d0cf11e0a1b11ae1${Buffer.from(UNIT).toString('hex')}`, 'hex'),
  };
  return zipSync(
    { ...inner, [`${UNIT}.pdf`]: await aNamedPdf(), [`${UNIT}.zip`]: zipSync(inner) },
    { comment: UNIT },
  );
}
