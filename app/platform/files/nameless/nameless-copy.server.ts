import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { db } from '#app/platform/database/client.server.ts';
import type { NamelessCopy, StoredFile } from '#app/platform/database/generated/client.ts';
import { log } from '#app/platform/log/log.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { SharedWork } from '#app/platform/threads/shared-work.server.ts';
import { StoppedWork } from '#app/platform/threads/stopped-work.ts';
import { Threads } from '#app/platform/threads/threads.server.ts';
import { keep, partialPath, removePartial, removeStored, storedPath } from '../storage/storage.server.ts';
import type { CopyAnswer, CopyTask } from './make-copy.server.ts';
import type { NoCopyReason } from './no-copy.ts';

/** Raised when the rules change: copies of before are made anew. */
const EDITION = 1;

const threads = new Threads<CopyTask, CopyAnswer>('app/platform/files/nameless/nameless.thread.ts', {
  seconds: 180,
  megabytes: 1_536,
  atOnce: 1,
  waiting: 50,
});

/** The bytes that stand for a file where nobody must know who wrote it. */
export interface Copy {
  storageKey: string;
  sha256: string;
  size: bigint;
}

const making = new SharedWork<NamelessCopy>(0);

/**
 * The copy of a file without what it says of its author, made in a thread when it is asked for first, and kept for good.
 * @returns a refusal `files.copyEncrypted`, `copyBroken`, `copyTooLarge` or `copyKind` where there can be none; the file itself is then no
 * substitute
 * @throws StoppedWork when too many wait: to be asked again
 */
export async function namelessCopy(file: StoredFile): Promise<Outcome<Copy>> {
  const row =
    (await known(file.id)) ?? (await making.run({ key: file.id, keep: false, work: () => made(file) }));
  const { storageKey, sha256, size, refusal } = row;
  if (storageKey === null || sha256 === null || size === null)
    return refuse(`files.${refusal as CopyRefusal}`);
  return done({ storageKey, sha256, size });
}

const known = (fileId: string) =>
  db.namelessCopy.findUnique({ where: { fileId_edition: { fileId, edition: EDITION } } });

/** What is known already of these files' copies, by the file's id: those of files that nobody asked for yet are missing. */
export async function knownCopies(fileIds: readonly string[]): Promise<Map<string, NamelessCopy>> {
  const rows = await db.namelessCopy.findMany({
    where: { fileId: { in: [...fileIds] }, edition: EDITION },
  });
  return new Map(rows.map((row) => [row.fileId, row]));
}

async function made(file: StoredFile): Promise<NamelessCopy> {
  const id = randomUUID();
  const to = partialPath(id);
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  try {
    const answer = await copied({ from: storedPath(file.storageKey), to, type: file.type });
    if (!answer.made) return await note(file.id, { refusal: codes[answer.reason] });
    const sha256 = await hashOf(to);
    const size = BigInt((await stat(to)).size);
    return await note(file.id, {
      storageKey: await keep(id, sha256),
      sha256,
      size,
      left: answer.left.map((l) => ({ ...l })),
    });
  } finally {
    await removePartial(id);
  }
}

const codes = {
  encrypted: 'copyEncrypted',
  broken: 'copyBroken',
  tooLarge: 'copyTooLarge',
  kind: 'copyKind',
} as const satisfies Record<NoCopyReason, string>;
/** As `note` keeps it. */
type CopyRefusal = (typeof codes)[NoCopyReason];

/** What takes longer or more than it may has no copy; what failed otherwise is broken for our readers. */
async function copied(task: CopyTask): Promise<CopyAnswer> {
  try {
    return await threads.run(task);
  } catch (error) {
    if (error instanceof StoppedWork && (error.reason === 'busy' || error.reason === 'left')) throw error;
    log.warn({ err: error, type: task.type }, 'a copy without names could not be made');
    return { made: false, reason: error instanceof StoppedWork ? 'tooLarge' : 'broken' };
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

type Made = { storageKey: string; sha256: string; size: bigint; left: object[] } | { refusal: string };

/** Where another process was faster, its copy counts. */
async function note(fileId: string, row: Made): Promise<NamelessCopy> {
  await db.namelessCopy.createMany({ data: [{ fileId, edition: EDITION, ...row }], skipDuplicates: true });
  const kept = await known(fileId);
  if (!kept) throw new Error(`the copy of file ${fileId} was not kept`);
  if ('storageKey' in row && kept.storageKey !== row.storageKey) await removeStored(row.storageKey);
  return kept;
}
