import type { LoaderFunctionArgs } from '@remix-run/node';
import { defenceVersion } from '#app/competition/panel/defence/defence-version.ts';
import { readDefence } from '#app/competition/panel/defence/read-defence.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** What the staff's page of a defence asks every few seconds: only whether anything has changed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readDefence(await requireActor(request), params.callId ?? ''));
  return Response.json({ version: page.ok ? defenceVersion(page.value.tracks) : '' });
}
