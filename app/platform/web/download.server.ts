import { i18nFor, languageOf } from '#app/i18n/i18n.server.ts';
import { refusalText } from '#app/i18n/refusal.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { attachment } from './attachment.ts';
import { orThrow } from './respond.server.ts';

/** A file to be kept by who asked. */
export interface Download {
  /** with its ending, in any language */
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Answers with a file made for this person: never kept by a cache, under its own name. A refusal of permission is its page; every other one,
 * work that took too long included, is a sentence in the reader's language.
 * @param make asks for permission first, and ends its work when `request.signal` aborts
 */
export async function download(request: Request, make: () => Promise<Outcome<Download>>): Promise<Response> {
  const outcome = orThrow(await make().catch(refusedWork));
  if (!outcome.ok) {
    const { t } = await i18nFor(languageOf(request));
    const status = outcome.refusal.code.startsWith('work') ? 503 : 422;
    return new Response(refusalText(t, outcome.refusal), {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
    });
  }
  return asDownload(outcome.value);
}

/** The answer that hands a file over. */
export const asDownload = ({ name, type, bytes }: Download): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'private, no-store',
    },
  });
