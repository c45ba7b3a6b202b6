import { PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import type { Answer } from './visitor.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Why a spreadsheet program would not show a table as it was typed, or null. A cell that it would compute is told. */
function csvFault(bytes: Uint8Array): string | null {
  const rows = parse(text(bytes), { bom: true }) as string[][];
  const computed = rows.flat().find((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell));
  return computed === undefined ? null : `computes ${computed}`;
}

function zipFault(bytes: Uint8Array): string | null {
  for (const [name, packed] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) {
      const inside = text(packed);
      const valid = XMLValidator.validate(inside);
      if (valid !== true) return `${name}: ${valid.err.msg}`;
      if (name.startsWith('xl/worksheets/') && /<f[ >]/.test(inside)) return `${name} computes`;
    }
  return null;
}

const readers: readonly [
  type: RegExp,
  fault: (bytes: Uint8Array) => string | null | Promise<string | null>,
][] = [
  [/csv/, csvFault],
  [/spreadsheetml|wordprocessingml|zip/, zipFault],
  [/pdf/, async (bytes) => ((await PDFDocument.load(bytes)).getPageCount() > 0 ? null : 'no page')],
  [/json/, (bytes) => (JSON.parse(text(bytes)) === undefined ? 'nothing' : null)],
  [/xml/, (bytes) => (XMLValidator.validate(text(bytes)) === true ? null : 'no XML')],
  [/png|jpeg|webp|text|octet-stream/, (bytes) => (bytes.length > 0 ? null : 'empty')],
];

/** Why a file does not open, or null when it does: it is read by another program than wrote it. */
export async function whyNotOpen({ headers, bytes }: Answer): Promise<string | null> {
  const type = headers.get('content-type') ?? '';
  const reader = readers.find(([kind]) => kind.test(type));
  if (!reader) return `nobody knows how to open ${type}`;
  try {
    return await reader[1](bytes);
  } catch (error) {
    return `${type}: ${error instanceof Error ? error.message : error}`;
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What stands in the cells of a workbook, one after the other. */
export function cellsOf({ bytes }: Answer): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/(sharedStrings|worksheets\/.*)\.xml$/.test(name))
    .map(([, packed]) =>
      text(packed)
        .replaceAll(/<[^>]*>/g, '\n')
        .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
        .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name) => entities[name] ?? ''),
    )
    .join('\n');
}
