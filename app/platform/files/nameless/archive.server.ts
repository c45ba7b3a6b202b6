import { type Reader, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { CopyMember, Left } from './no-copy.ts';
import { type Budget, bare, membersOf } from './unzip.server.ts';

/**
 * An archive whose files have numbers for names, each without what it says of its author. Files of a kind that nobody can look into are left
 * out; a text within says so.
 */
export async function archiveWithoutNames(
  reader: Reader<unknown>,
  target: ConstructorParameters<typeof ZipWriter>[0],
  budget: Budget,
  copyOf: CopyMember,
): Promise<Left[]> {
  const writer = new ZipWriter(target, bare);
  const left: Left[] = [];
  for (const [at, member] of (await membersOf(reader, budget)).entries()) {
    const ending = /\.[a-z0-9]{1,5}$/i.exec(member.name)?.[0].toLowerCase() ?? '';
    const name = `${at + 1}${ending}`;
    const copy = await copyOf(await member.bytes(), ending, budget);
    if ('reason' in copy) {
      left.push({ name: member.name, as: name, reason: copy.reason });
    } else {
      left.push(
        ...copy.left.map((inner) => ({
          ...inner,
          name: `${member.name}/${inner.name}`,
          as: `${name}/${inner.as}`,
        })),
      );
      await writer.add(name, new Uint8ArrayReader(copy.bytes), bare);
    }
  }
  if (left.length > 0) await writer.add('未列入-left-out.txt', new TextReader(notice(left)), bare);
  await writer.close();
  return left;
}

const notice = (left: readonly Left[]) =>
  [
    '匿名副本未列入以下文件，因为无法去除其中的作者信息。如需查阅，请联系组织方。',
    'These files are not in the anonymous copy, because what they say about their author cannot be removed. Ask the organisers for them.',
    ...left.map(({ as }) => as),
    '',
  ].join('\r\n');
