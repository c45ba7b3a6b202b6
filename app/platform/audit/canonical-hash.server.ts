import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 in hex of a value's canonical JSON (RFC 8785): the same content has the same hash, however its keys are ordered. */
export function canonicalHash(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}
