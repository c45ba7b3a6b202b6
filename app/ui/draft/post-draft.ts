import type { Refusal } from '#app/platform/outcome.ts';
import type { FormFields } from './merge.ts';

/** A draft as the server has it. */
export interface StoredDraft {
  fields: FormFields;
  revision: number;
  savedAt: Date | string | null;
}
export interface DraftAnswer {
  saved?: { revision: number; savedAt: Date | string } | undefined;
  refusal?: Refusal | undefined;
  /** what stands instead, where the save was refused as stale */
  stored?: StoredDraft;
  /** the server takes nothing just now, or too much was sent: the same is tried again later */
  busy?: boolean;
}

/** How the fields go over the line: a form's fields and `revision`, unless a form says otherwise. */
export type Encode = (fields: FormFields, revision: number) => { body: BodyInit; type?: string };
/** Of the 64 KiB that a browser sends on after its page is gone, in bytes. */
const LONGEST_KEPT_ALIVE = 30_000;
const asForm: Encode = (fields, revision) => ({
  body: new URLSearchParams({ ...fields, revision: String(revision) }),
});

/**
 * Sends a draft as a form's fields with `revision`. A redirect leads to signing in.
 * @returns nothing in it when there was no answer: no network, or a server that is down
 */
export async function postDraft(
  to: string,
  fields: FormFields,
  revision: number,
  { encode = asForm, keepalive = false }: { encode?: Encode | undefined; keepalive?: boolean } = {},
): Promise<DraftAnswer> {
  try {
    const { body, type } = encode(fields, revision);
    const size = typeof body === 'string' ? body.length * 3 : String(body).length;
    const response = await fetch(to, {
      method: 'POST',
      body,
      // Beyond that browsers refuse: what is larger is kept, and sent from the next page.
      keepalive: keepalive && size < LONGEST_KEPT_ALIVE,
      headers: { Accept: 'application/json', ...(type && { 'Content-Type': type }) },
    });
    if (response.redirected || response.status === 401) return { refusal: { code: 'signedOut' } };
    const busy = response.status === 429 || response.status >= 500;
    return { ...((await response.json()) as DraftAnswer), ...(busy && { busy }) };
  } catch {
    return {};
  }
}
