import canonicalize from 'canonicalize';
import type { FormFields } from '#app/ui/draft/merge.ts';
import type { Encode } from '#app/ui/draft/post-draft.ts';
import type { CallContent } from '../content.ts';

/**
 * A call's text as the fields of a draft: one for each of its parts (title, tracks, rubric …), as JSON whose keys are in order, as the
 * database keeps them in an order of its own. So two people may write different parts at once.
 */
export function fieldsOfCall(content: CallContent): FormFields {
  return Object.fromEntries(
    Object.entries(content).flatMap(([part, value]) =>
      value === undefined ? [] : [[part, canonicalize(value) ?? 'null']],
    ),
  );
}

/** The text that those fields hold. */
export function callOfFields(fields: FormFields): CallContent {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([part, json]) => (json === '' ? [] : [[part, JSON.parse(json)]])),
  ) as CallContent;
}

/** The editor's saving is JSON: a call is no flat form. */
export const encodeCall: Encode = (fields, revision) => ({
  body: JSON.stringify({ revision, content: callOfFields(fields) }),
  type: 'application/json',
});
