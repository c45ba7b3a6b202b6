import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SubmissionContent } from './content.ts';

export type ManifestFile = {
  slot: string;
  name: string;
  type: string;
  size: number;
  /** hex */
  sha256: string;
};
export type Manifest = {
  number: string;
  version: number;
  /** hex SHA-256 of the content as canonical JSON (RFC 8785) */
  contentSha256: string;
  files: ManifestFile[];
};

const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');

/** Lists what a version consists of. Files are ordered by slot, name and hash, so that the order of uploading changes nothing. */
export function manifestOf(entry: {
  number: string;
  version: number;
  content: SubmissionContent;
  files: readonly ManifestFile[];
}): { manifest: Manifest; hash: string } {
  const key = (file: ManifestFile) => `${file.slot}\n${file.name}\n${file.sha256}`;
  const files = entry.files
    .map(({ slot, name, type, size, sha256: hash }) => ({ slot, name, type, size, sha256: hash }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const manifest = {
    number: entry.number,
    version: entry.version,
    contentSha256: sha256(entry.content),
    files,
  };
  return { manifest, hash: sha256(manifest) };
}
