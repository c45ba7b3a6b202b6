import { Uint8ArrayReader, Uint8ArrayWriter } from '@zip.js/zip.js';
import { fileTypeFromBuffer } from 'file-type';
import { archiveWithoutNames } from './archive.server.ts';
import { type CopyMember, NoCopy } from './no-copy.ts';
import { officeWithoutNames } from './office-file.server.ts';
import { pdfWithoutNames } from './pdf.server.ts';
import { pictureWithoutNames } from './picture.ts';
import type { Budget } from './unzip.server.ts';
import { filterXml } from './xml-filter.ts';
import { xmlText } from './xml-text.ts';

type Copied = Awaited<ReturnType<CopyMember>>;

const DEEPEST = 3;
const office =
  /openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.(presentation|slideshow))$/;
const picture = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A file within an archive, by its content, without names. */
export async function copyOfMember(bytes: Uint8Array, ending: string, budget: Budget): Promise<Copied> {
  try {
    return await copied(bytes, ending, budget);
  } catch (error) {
    // What does not fit counts for the whole file, or a bomb would be unpacked to its last member.
    if (!(error instanceof NoCopy) || error.reason === 'tooLarge') throw error;
    return { reason: error.reason };
  }
}

async function copied(bytes: Uint8Array, ending: string, budget: Budget): Promise<Copied> {
  if (bytes.length === 0) return { bytes, left: [] };
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (type === 'application/pdf') return { bytes: await pdfWithoutNames(bytes), left: [] };
  if (picture.has(type)) return { bytes: pictureWithoutNames(type, bytes), left: [] };
  if (office.test(type)) return { bytes: await officeWithoutNames(bytes, budget, copyOfMember), left: [] };
  if (type === 'application/zip') return archive(bytes, budget);
  if (ending === '.svg' && (type === '' || /xml|svg/.test(type))) return { bytes: drawing(bytes), left: [] };
  if (type === '' && isPlainText(bytes, ending)) return { bytes, left: [] };
  throw new NoCopy('kind');
}

async function archive(bytes: Uint8Array, budget: Budget): Promise<Copied> {
  if (budget.depth >= DEEPEST) throw new NoCopy('tooLarge');
  budget.depth += 1;
  const target = new Uint8ArrayWriter();
  const left = await archiveWithoutNames(new Uint8ArrayReader(bytes), target, budget, copyOfMember);
  budget.depth -= 1;
  return { bytes: await target.getData(), left };
}

/** A drawing without what its program noted. */
function drawing(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    filterXml(xmlText(bytes), (name, attributes) => {
      for (const key of ['docname', 'export-filename', 'label', 'absref']) attributes.delete(key);
      return ['metadata', 'namedview', 'script'].includes(name) ? 'drop' : 'keep';
    }),
  );
}

const texts = new Set(
  '.txt .csv .tsv .md .json .log .tex .bib .py .js .ts .java .c .h .cpp .m .r .sql'.split(' '),
);

/** A text that holds nothing but what is read. */
function isPlainText(bytes: Uint8Array, ending: string): boolean {
  return texts.has(ending) && !bytes.subarray(0, 65_536).includes(0);
}
