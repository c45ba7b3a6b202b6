import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Cell, type Sheet, type Written, writtenCell } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';

export interface WorkbookOf {
  sheets: readonly Sheet[];
  title?: string;
  /** when it was made, as the record says; the same gives the same bytes. ZIP knows no time before 1980 */
  madeAt?: Date;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text for an element: well-formed whatever was typed. Excel reads `_x0041_` as a letter, so that the underscore is written so itself. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(NO_XML, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Cells' looks by their number in `styles`: each of these plain, then bold, then plain and wrapped, then bold and wrapped. */
const formats = ['general', 'text', 'places2', 'places4', 'grouped2'] as const;
const numFmtIds: Record<(typeof formats)[number], number> = {
  general: 0,
  text: 49,
  places2: 2,
  places4: 164,
  grouped2: 4,
};
type Look = { bold: boolean; wrapped: boolean };

function styleOf(cell: NonNullable<Written>, { bold, wrapped }: Look): number {
  const format =
    'text' in cell
      ? 'text'
      : cell.grouped
        ? 'grouped2'
        : cell.places === 0
          ? 'general'
          : (`places${cell.places}` as const);
  return formats.indexOf(format) + formats.length * (Number(bold) + 2 * Number(wrapped));
}

function styles(): string {
  const xfs = [false, true].flatMap((wrapped) =>
    [0, 1].flatMap((font) =>
      formats.map((format) => {
        const alignment = wrapped
          ? '<alignment vertical="top" wrapText="1"/>'
          : '<alignment vertical="top"/>';
        return `<xf numFmtId="${numFmtIds[format]}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
      }),
    ),
  );
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** A column's letters by its place from 0: A, B, … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: Cell, at: string, look: Look): string {
  const written = writtenCell(cell);
  if (!written) return '';
  const style = styleOf(written, look);
  if ('number' in written) return `<c r="${at}" s="${style}"><v>${written.number}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(written.text)}</t></is></c>`;
}

function sheetXml({ widths = [], heads = [], rows, sums, wrapped = false }: Sheet): string {
  const frozen = heads.length;
  const pane = frozen
    ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const all = [
    ...heads.map((cells) => ({ cells, bold: true })),
    ...rows.map((cells) => ({ cells, bold: false })),
    ...(sums ? [{ cells: sums, bold: true }] : []),
  ];
  const written = all.map(({ cells, bold }, row) => {
    const look = { bold, wrapped };
    return `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${row + 1}`, look)).join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${
    columns.length ? `<cols>${columns.join('')}</cols>` : ''
  }<sheetData>${written.join('')}</sheetData></worksheet>`;
}

/**
 * A workbook as the bytes of an XLSX file (ECMA-376). What people typed is text and stays as typed, see `writtenCell`; a workbook without
 * sheets, and a sheet without rows, are well-formed. In one go: large ones are made by `makeWorkbook` in a thread.
 */
export function workbookBytes({
  sheets,
  title = '',
  madeAt = new Date(),
}: WorkbookOf): Uint8Array<ArrayBuffer> {
  const all = sheets.length > 0 ? sheets : [{ name: '', rows: [] }];
  const names = sheetNames(all.map(({ name }) => name));
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', `${SHEETML}.sheet.main+xml`)}${part('/xl/styles.xml', `${SHEETML}.styles+xml`)}${all
      .map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, `${SHEETML}.worksheet+xml`))
      .join(
        '',
      )}${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')}${relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names
      .map((_, i) => relation(`rId${i + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`))
      .join('')}${relation(`rId${names.length + 1}`, `${OFFICE}/styles`, 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles(),
    ...Object.fromEntries(all.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
  const zipped: Zippable = {};
  for (const [name, text] of Object.entries(files))
    zipped[name] = [strToU8(text), { mtime: madeAt, level: 6 }];
  return new Uint8Array(zipSync(zipped));
}
