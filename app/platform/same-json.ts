import canonicalize from 'canonicalize';

/** Whether two values are the same JSON, whatever the order of their keys (RFC 8785): the database keeps an order of its own. */
export const sameJson = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
