import type { SheetFields } from './sheet-form.ts';

/** A draft as the server has it. */
export interface StoredDraft {
  fields: SheetFields;
  revision: number;
  savedAt: Date | string | null;
}
export interface DraftAnswer {
  saved?: { revision: number; savedAt: Date | string };
  refusal?: { code: string; params?: Record<string, string | number> };
  /** what stands instead, where the save was refused as stale */
  stored?: StoredDraft;
  /** nobody is signed in any more: it is tried again after the next sign-in */
  signedOut?: boolean;
}

/** Sends a draft. @returns nothing in it when there was no answer: no network, or a server that is down */
export async function postDraft(
  to: string,
  fields: SheetFields,
  revision: number,
  keepalive = false,
): Promise<DraftAnswer> {
  try {
    const body = new URLSearchParams({ ...fields, revision: String(revision) });
    const response = await fetch(to, {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json' },
    });
    if (response.redirected || response.status === 401) return { signedOut: true };
    return (await response.json()) as DraftAnswer;
  } catch {
    return {};
  }
}
