import { z } from 'zod';
import type { RefusalCode } from '#app/i18n/refusal-code.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { fileKinds } from '../kinds.ts';
import { fileWarnings, type UploadedFile } from './uploaded.ts';

const fileSchema = z.object({
  customId: z.string().min(1),
  name: z.string().min(1),
  size: z.int().positive(),
  type: z.string(),
  lastModified: z.number(),
});

/** What the middleware decided, handed by the SDK to the ingest. */
export const grantSchema = z.object({
  purpose: z.string(),
  userId: z.string(),
  input: z.unknown(),
  scope: z.string(),
  kinds: z.array(z.enum(fileKinds)),
  files: z.array(fileSchema),
});
export type Grant = z.infer<typeof grantSchema>;

/** The same as a row keeps it: one file each. */
export const keptGrantSchema = grantSchema.omit({ files: true });

/** What is known once the bytes are whole and were looked into; noted before anybody is told. */
export const wholeSchema = z.object({
  sha256: z.string().length(64),
  storageKey: z.string(),
  type: z.string(),
  scan: z.enum(['unscanned', 'clean', 'infected']),
  warnings: z.array(z.enum(fileWarnings)),
});

/** What the page learns of an upload whose bytes are whole. A stored file has the id of its upload. */
export function uploadedFile(row: IngestUpload): UploadedFile {
  const { storageKey: _, ...whole } = wholeSchema.parse(row.result);
  return { fileId: row.id, name: row.name, size: Number(row.size), ...whole };
}

const refusalSchema = z.object({
  // as `refusalMessage` wrote it
  code: z.custom<RefusalCode>((code) => typeof code === 'string'),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Why an upload was refused for good; null while it is not. */
export function refusalOf(row: IngestUpload): Refusal | null {
  if (row.state !== 'refused') return null;
  const { code, params } = refusalSchema.parse(JSON.parse(row.refusal ?? '{"code":"files.failed"}'));
  return { code, ...(params && { params }) };
}

/** A refusal as the SDK carries it: its messages are one text. */
export function refusalMessage({ code, params }: Refusal): string {
  return JSON.stringify({ code, ...(params && { params }) });
}
