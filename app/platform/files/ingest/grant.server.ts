import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { endingsOf, kindOfName } from '../kinds.ts';
import type { RegisteredPurpose } from '../policies.server.ts';
import { largestBytes } from '../settings.server.ts';
import type { Grant } from './upload-row.server.ts';

const mostUnfinished = 50;

// No folders, no control characters, nothing that is not text.
const isPlainName = (name: string) =>
  name.isWellFormed() &&
  !/[/\\]/.test(name) &&
  [...name].every((c) => (c.codePointAt(0) ?? 0) > 31) &&
  !/^\.+$/.test(name);

/** What the page sends along: a flat object, such as `{ submissionId, slot }`. */
export const uploadInputSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

/** What a browser may say about files before sending them: stricter than the SDK, which takes `../` and sizes below 0. */
export const askedSchema = z.object({
  files: z
    .array(
      z.object({
        name: nameText(200).refine(isPlainName),
        size: z.int().min(1).max(largestBytes),
        type: z
          .string()
          .max(200)
          .refine((type) => type.isWellFormed()),
        lastModified: z.number().min(0).max(8.64e15).default(0),
      }),
    )
    .min(1)
    .max(20),
  input: uploadInputSchema.default({}),
});
export type Asked = z.infer<typeof askedSchema>;

/**
 * Decides what a person may send: the purpose's rules, each file's size and ending, and how much is under way.
 * A file that was begun before keeps its id, so that sending it again goes on where it broke off.
 */
export async function grant(
  actor: Actor,
  purpose: RegisteredPurpose | undefined,
  asked: Asked,
): Promise<Outcome<Grant>> {
  if (!purpose?.isInput(asked.input)) return refuse('files.request');
  const { purpose: name } = purpose;
  const base = { purpose: name, userId: actor.userId, input: asked.input };
  const known = await Promise.all(asked.files.map((file) => earlier(actor, purpose, asked.input, file)));
  const permit = await purpose.mayUpload(actor, asked.input);
  if (!permit.ok) {
    // The answer to the last file of a full slot may have been lost: asked again, it is given again.
    const kept = known.every((row) => row?.state === 'stored') ? known[0] : undefined;
    if (!kept) return permit;
    const files = asked.files.map((file, i) => ({ ...file, customId: known[i]?.customId ?? '' }));
    return done({ ...base, scope: '', kinds: [], files });
  }
  const { scope, kinds, maxBytes, maxFiles } = permit.value;
  const added = known.filter((row) => row?.state !== 'stored').length;
  if (added > maxFiles) return refuse('files.tooMany', { max: maxFiles });
  for (const file of asked.files) {
    const kind = kindOfName(file.name);
    if (!kind || !kinds.includes(kind))
      return refuse('files.kind', { name: file.name, endings: endingsOf(kinds) });
    if (file.size > maxBytes)
      return refuse('files.tooLarge', { name: file.name, megabytes: Math.floor(maxBytes / 1024 ** 2) });
  }
  if ((await unfinished(actor)) >= mostUnfinished) return refuse('files.busy');
  const files = asked.files.map((file, i) => ({
    ...file,
    customId:
      known[i]?.customId ??
      `${fingerprint(actor, name, asked.input, file)}-${randomBytes(6).toString('hex')}`,
  }));
  return done({ ...base, scope, kinds: [...kinds], files });
}

/** An upload of the same file by the same person for the same place that can go on, or is in use already. */
async function earlier(
  actor: Actor,
  purpose: RegisteredPurpose,
  input: Asked['input'],
  file: Asked['files'][number],
) {
  const row = await db.ingestUpload.findFirst({
    where: {
      customId: { startsWith: fingerprint(actor, purpose.purpose, input, file) },
      state: { not: 'refused' },
      expiresAt: { gt: new Date() },
    },
    orderBy: { createdAt: 'desc' },
  });
  if (row?.state !== 'stored') return row;
  const stored = await db.storedFile.findUnique({ where: { id: row.id } });
  return stored && !stored.deletedAt && (await purpose.inUse(stored)) ? row : null;
}

/** The same for the same file, person and place; it tells nothing about them. */
function fingerprint(
  actor: Actor,
  name: string,
  input: Asked['input'],
  file: Asked['files'][number],
): string {
  const parts = [actor.userId, name, input, file.name, file.size, file.type, file.lastModified];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function unfinished({ userId }: Actor): Promise<number> {
  return db.ingestUpload.count({
    where: {
      state: { in: ['registered', 'receiving'] },
      expiresAt: { gt: new Date() },
      metadata: { path: ['userId'], equals: userId },
    },
  });
}
