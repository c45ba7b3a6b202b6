import { posix } from 'node:path';
import { type Attributes, filterXml, type Verdict } from './xml-filter.ts';

/** Parts of an Office file (ECMA-376) that say who wrote it, or what they said to each other; others point to them by relationships alone. */
const dropped = [
  /^docProps\//i,
  /^customXml\//i,
  /^_xmlsignatures\//i,
  /(^|\/)(comments\w*|people|persons?|threadedComments?|commentAuthors|authors|changesInfos?|revisionInfo)(\d*\.xml$|\/)/i,
  /(^|\/)(printerSettings|vbaProject|vbaData|attachedToolbars|tags|userCustomization|customUI|revisions|webExtensions)/i,
];

export const isDropped = (part: string): boolean => dropped.some((pattern) => pattern.test(part));

/** A part whose bytes nobody can look into: it keeps its place with nothing in it. */
export const isEmptied = (part: string): boolean => /\.bin$/i.test(part);

/** Elements with all they hold: what was deleted, moved away, or stood there before, and who may open the file. */
const gone = new Set(
  [
    'del delText moveFrom moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd rPrChange pPrChange',
    'sectPrChange tblPrChange tcPrChange trPrChange tblPrExChange tblGridChange numberingChange cellIns cellDel cellMerge',
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart',
    'customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd',
    'commentRangeStart commentRangeEnd commentReference annotationRef',
    'docVars rsids attachedTemplate mailMerge saveThroughXslt dataBinding',
    'fileSharing absPath legacyDrawing custDataLst custData writeProtection',
  ].flatMap((names) => names.split(' ')),
);
/** Elements of which only what stands in them counts: what was added, or moved here. */
const added = new Set(['ins', 'moveTo']);
const people = new Set([
  'author',
  'initials',
  'userName',
  'userId',
  'lastModifiedBy',
  'lastEditedBy',
  'lastGuid',
]);
/** A path on somebody's disk, as programs note it with a picture. */
const path = /^(file:|\\\\|[a-z]:[\\/])|^\/(Users|home)\//i;

/** A part of XML without names. `m:del` and the like of other vocabularies do not occur under these names. */
export function partWithoutNames(xml: string): string {
  return filterXml(xml, (name, attributes) => {
    for (const [attribute, value] of attributes) {
      if (people.has(attribute) || path.test(value)) attributes.set(attribute, '');
    }
    // It pointed to the settings of a printer.
    if (name === 'pageSetup') attributes.delete('id');
    if (gone.has(name)) return 'drop';
    return added.has(name) ? 'unwrap' : 'keep';
  });
}

/** The relationships of a part, without those to what was left out and to places on a disk. @param part as `word/_rels/document.xml.rels` */
export function relationshipsWithout(
  part: string,
  xml: string,
  renamed: ReadonlyMap<string, string>,
): string {
  const base = posix.dirname(posix.dirname(part));
  return filterXml(xml, (name, attributes) => {
    if (name !== 'Relationship') return 'keep';
    const target = attributes.get('Target') ?? '';
    if (attributes.get('TargetMode') === 'External') {
      const address = /\/hyperlink$/.test(attributes.get('Type') ?? '') && /^https?:/i.test(target);
      if (!address) attributes.set('Target', 'about:blank');
      return 'keep';
    }
    const to = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target));
    if (isDropped(to)) return 'drop';
    const called = renamed.get(to);
    if (called) attributes.set('Target', `/${called}`);
    return 'keep';
  });
}

/** `[Content_Types].xml` without what was left out. */
export function contentTypesWithout(xml: string, renamed: ReadonlyMap<string, string>): string {
  return filterXml(xml, (name, attributes: Attributes): Verdict => {
    const part = name === 'Override' ? (attributes.get('PartName') ?? '').replace(/^\//, '') : '';
    if (part !== '' && isDropped(part)) return 'drop';
    const called = renamed.get(part);
    if (called) attributes.set('PartName', `/${called}`);
    return 'keep';
  });
}

const plain = /^[a-z_]{1,40}\d{0,6}\.[a-z]{2,5}$/i;

/** New names for pictures and files within that carry a name somebody gave them. */
export function renamedParts(parts: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    if (!/(^|\/)(media|embeddings)\//i.test(part) || plain.test(posix.basename(part))) continue;
    const ending = /\.[a-z0-9]{1,5}$/i.exec(part)?.[0] ?? '';
    renamed.set(part, `${posix.dirname(part)}/part${at + 1}${ending}`);
  }
  return renamed;
}
