import type { LoaderFunctionArgs } from '@remix-run/node';
import { readLive } from '#app/competition/scoring/live/read-live.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** What the page of a live defence asks every few seconds: only whether anything has changed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const live = orThrow(
    await readLive(await requireActor(request), params.roundId ?? '', params.trackKey ?? ''),
  );
  return Response.json({ version: live.ok ? live.value.version : '' });
}
