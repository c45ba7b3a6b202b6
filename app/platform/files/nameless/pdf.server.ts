import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { NoCopy } from './no-copy.ts';
import { pictureWithoutNames } from './picture.ts';

/** What programs keep about themselves and their users, in any dictionary (ISO 32000-2): none of it is drawn. */
const told = [
  'Metadata PieceInfo LastModified AF Collection SpiderInfo Threads B Perms DSS Legal AA CreatorInfo OPI XFA',
  'EmbeddedFiles JavaScript IDS URLS Renditions AlternatePresentations EF DPartRoot',
].flatMap((names) => names.split(' '));
/** Marks that reviewers leave, and files, sounds and films hung on a page. */
const reviews = new Set('Text Popup FileAttachment Sound Movie Screen RichMedia 3D'.split(' '));
/** Actions that only show another place of the same file, or an address. */
const harmless = new Set(['GoTo', 'URI', 'Named', 'SetOCGState']);
/** What a mark on the page says of who made it. */
const ofReviewer = 'T RC NM M CreationDate Subj IRT Popup'.split(' ');

const name = (text: string) => PDFName.of(text);

/**
 * A PDF without what it says about its author: properties, XMP, attachments, comments and the names on marks, signatures, what programs
 * keep for themselves, earlier states of the file, and the same within its pictures. Its pages look as they did.
 * @throws NoCopy where it needs a password, or is no PDF that can be read
 */
export async function pdfWithoutNames(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await opened(bytes);
  try {
    for (const key of ['Info', 'ID', 'Encrypt'] as const) delete pdf.context.trailerInfo[key];
    const { Root } = pdf.context.trailerInfo;
    if (!(Root instanceof PDFRef) || pdf.getPageCount() === 0) throw new NoCopy('broken');
    pdf.catalog.delete(name('OpenAction'));
    const reached = new Reached(pdf);
    reached.from(Root);
    reached.forgetOthers();
    return await pdf.save({ updateFieldAppearances: false, addDefaultPage: false });
  } catch (error) {
    throw error instanceof NoCopy ? error : new NoCopy('broken');
  }
}

/** Whether what is drawn here is not in the file: a reader would repair a file that was cut off into one with empty pages. */
function isCutOff(dict: PDFDict): boolean {
  const drawn = dict.lookup(name('Contents'));
  if (drawn === undefined && dict.has(name('Contents'))) return true;
  if (drawn instanceof PDFArray && drawn.asArray().some((_, at) => drawn.lookup(at) === undefined))
    return true;
  return ['Font', 'XObject'].some((kind) => {
    const used = dict.lookup(name(kind));
    return used instanceof PDFDict && used.keys().some((key) => used.lookup(key) === undefined);
  });
}

/** Opened without a password, or with the empty one: many files forbid printing and are open to everybody. */
async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new NoCopy('broken');
  }
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
  } catch {
    throw new NoCopy('encrypted');
  }
}

/** Everything that the pages need, cleaned on the way; the rest is forgotten, such as what earlier states of the file have left. */
class Reached {
  readonly #pdf: PDFDocument;
  readonly #seen = new Set<PDFRef>();
  /** objects still to be looked at: a chain of them may be longer than the stack is deep */
  readonly #waiting: PDFObject[] = [];

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  from(root: PDFRef): void {
    this.#waiting.push(root);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#look(next);
  }

  forgetOthers(): void {
    for (const [ref] of this.#pdf.context.enumerateIndirectObjects())
      if (!this.#seen.has(ref)) this.#pdf.context.delete(ref);
  }

  #look(object: PDFObject): void {
    if (object instanceof PDFRef) {
      if (this.#seen.has(object)) return;
      this.#seen.add(object);
      const meant = this.#pdf.context.lookup(object);
      if (meant) this.#look(this.#withoutNames(object, meant));
    } else if (object instanceof PDFArray) {
      for (let at = 0; at < object.size(); at++) this.#waiting.push(object.get(at));
    } else if (object instanceof PDFStream) {
      this.#dictionary(object.dict);
    } else if (object instanceof PDFDict) {
      this.#dictionary(object);
    }
  }

  /** A picture of a camera within the file loses what the camera wrote. */
  #withoutNames(ref: PDFRef, object: PDFObject): PDFObject {
    if (!(object instanceof PDFRawStream)) return object;
    const filter = object.dict.lookup(name('Filter'));
    const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
    if (only !== name('DCTDecode')) return object;
    const bare = PDFRawStream.of(object.dict, pictureWithoutNames('image/jpeg', object.contents));
    bare.updateDict();
    this.#pdf.context.assign(ref, bare);
    return bare;
  }

  #dictionary(dict: PDFDict): void {
    if (isCutOff(dict)) throw new NoCopy('broken');
    for (const key of told) dict.delete(name(key));
    this.#actions(dict);
    this.#marks(dict);
    if (dict.lookup(name('FT')) === name('Sig')) dict.delete(name('V'));
    for (const [, value] of dict.entries()) this.#waiting.push(value);
  }

  /** An action that starts something, or names a file on the author's disk, or writes to them. */
  #actions(dict: PDFDict): void {
    for (const key of ['A', 'OpenAction', 'PA', 'Next']) {
      const action = dict.lookup(name(key));
      if (!(action instanceof PDFDict)) continue;
      const kind = action.lookup(name('S'));
      if (!(kind instanceof PDFName)) continue;
      const uri = action.lookup(name('URI'));
      const to = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : '';
      if (!harmless.has(kind.decodeText()) || /^(mailto|file):/i.test(to)) dict.delete(name(key));
    }
  }

  #marks(dict: PDFDict): void {
    const marks = dict.lookup(name('Annots'));
    if (!(marks instanceof PDFArray)) return;
    const kept = this.#pdf.context.obj([]);
    for (let at = 0; at < marks.size(); at++) {
      const mark = marks.lookup(at);
      if (!(mark instanceof PDFDict)) continue;
      const kind = mark.lookup(name('Subtype'));
      const called = kind instanceof PDFName ? kind.decodeText() : '';
      if (reviews.has(called)) continue;
      if (called !== 'Widget') for (const key of ofReviewer) mark.delete(name(key));
      // What stands in a comment is shown only by pointing at it; of a text box it is the text.
      if (called !== 'Widget' && called !== 'FreeText') mark.delete(name('Contents'));
      kept.push(marks.get(at));
    }
    dict.set(name('Annots'), kept);
  }
}
