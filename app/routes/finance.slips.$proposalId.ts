import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSlip } from '#app/competition/payment/by-hand/read-slip.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** The bank's slip of money that came back, as a download: nothing of it is shown in our pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = orThrow(await readSlip(await requireActor(request), params.proposalId ?? ''));
  if (!file.ok) throw new Response(null, { status: 422 });
  return new Response(file.value.bytes, {
    headers: {
      'Content-Type': file.value.type,
      'Content-Disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.value.name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
