import type { TFunction } from 'i18next';
import type { Refusal } from '#app/platform/outcome.ts';

/** The words of a refusal: `room.code` is `room:refusals.code`; a code without a room is common to all. One out of a record is any text. */
export function refusalText(
  t: TFunction,
  { code, params }: Pick<Refusal, 'params'> & { code: string },
): string {
  const dot = code.indexOf('.');
  const key = dot < 0 ? `common:refusals.${code}` : `${code.slice(0, dot)}:refusals.${code.slice(dot + 1)}`;
  return t(key, { ...params });
}

/** The words of a message of a schema: an i18n key with its namespace, and after a `?` what fills its blanks, as `common:fields.tooLong?max=200`. */
export function fieldText(t: TFunction, message: string): string {
  const [key = message, values] = message.split('?');
  return t(key, Object.fromEntries(new URLSearchParams(values)));
}

/** The words beside a field. */
export function fieldErrors(t: TFunction, refusal: Refusal | undefined, field: string): string[] | undefined {
  return refusal?.fields?.[field]?.map((message) => fieldText(t, message));
}
