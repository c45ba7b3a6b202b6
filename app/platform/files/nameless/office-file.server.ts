import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { fileTypeFromBuffer } from 'file-type';
import { type CopyMember, NoCopy } from './no-copy.ts';
import {
  contentTypesWithout,
  isDropped,
  isEmptied,
  partWithoutNames,
  relationshipsWithout,
  renamedParts,
} from './office.ts';
import { type Budget, bare, membersOf } from './unzip.server.ts';
import { xmlText } from './xml-text.ts';

const encrypted = 'application/x-cfb';
/** Pictures of Windows: drawn by instructions, with a description at a known place. */
const EMF_SIGNATURE = 0x464d4520;

/**
 * An Office file without its properties, comments, authors of changes, earlier wording, paths and people, pictures and files within it
 * included. Changes that were tracked count as accepted. @throws NoCopy
 */
export async function officeWithoutNames(
  bytes: Uint8Array,
  budget: Budget,
  copyOf: CopyMember,
): Promise<Uint8Array> {
  // Under a password an Office file is no archive but a container of another kind.
  if ((await fileTypeFromBuffer(bytes))?.mime === encrypted) throw new NoCopy('encrypted');
  const members = await membersOf(new Uint8ArrayReader(bytes), budget);
  const kept = members.filter(({ name }) => !isDropped(name));
  const renamed = renamedParts(kept.map(({ name }) => name));
  const target = new Uint8ArrayWriter();
  const writer = new ZipWriter(target, bare);
  for (const { name, bytes: unpack } of kept) {
    const part = isEmptied(name)
      ? new Uint8Array()
      : await partOf(name, await unpack(), renamed, (inner, ending) => copyOf(inner, ending, budget));
    await writer.add(renamed.get(name) ?? name, new Uint8ArrayReader(part), bare);
  }
  await writer.close();
  return target.getData();
}

async function partOf(
  name: string,
  bytes: Uint8Array,
  renamed: ReadonlyMap<string, string>,
  copyOf: (bytes: Uint8Array, ending: string) => ReturnType<CopyMember>,
): Promise<Uint8Array> {
  if (name === '[Content_Types].xml') return Buffer.from(contentTypesWithout(xmlText(bytes), renamed));
  if (/\.rels$/i.test(name)) return Buffer.from(relationshipsWithout(name, xmlText(bytes), renamed));
  if (/\.(xml|vml)$/i.test(name)) return Buffer.from(partWithoutNames(xmlText(bytes)));
  if (/\.(emf|wmf)$/i.test(name)) return drawnByWindows(bytes);
  if (/\.(odttf|ttf|otf)$/i.test(name)) return bytes;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
  const copy = await copyOf(bytes, ending);
  // A part that has to be there keeps its place.
  return 'reason' in copy ? new Uint8Array() : copy.bytes;
}

function drawnByWindows(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  if (copy.length < 68 || copy.readUInt32LE(40) !== EMF_SIGNATURE) return copy;
  const [characters, offset] = [copy.readUInt32LE(60), copy.readUInt32LE(64)];
  if (offset > 0 && offset < copy.length)
    copy.fill(0, offset, Math.min(copy.length, offset + 2 * characters));
  return copy;
}
