import { log } from './log.server.ts';

/**
 * Notes what happened at the door of the site, as one line of JSON with the request's id: who signed in or out, who was refused.
 * No personal data: a person is their id, an address that nobody has is nothing at all.
 */
export function note(
  request: Request,
  event: string,
  facts: Record<string, string | number | boolean | null | undefined> = {},
): void {
  log.info({ event, requestId: request.headers.get('x-request-id') ?? undefined, ...facts });
}
