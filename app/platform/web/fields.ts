import { z } from 'zod';

/** An id of ours, as a form posts it back. */
export const idField = z.string().min(1).max(64);

/** A key that a call's own content gives: of a track, a criterion. */
export const keyField = z.string().min(1).max(60);

/** Why something is done. Whether it may be empty is the verb's to say, in its own words. */
export const reasonField = z.string().trim().max(500);

/** A revision that a form was written on. */
export const revisionField = z.coerce.number().int().min(0).max(2_147_483_647);

/** A field that repeats: none, one, or several. */
export const several = <S extends z.ZodType<string>>(one: S, most: number) =>
  z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(one).max(most),
  );
