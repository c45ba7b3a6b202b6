import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEvidence } from '#app/competition/payment/by-hand/hand-payment.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** The bank's slip of a payment by hand, as a download: nothing of it is shown in our pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = orThrow(await readEvidence(await requireActor(request), params.handPaymentId ?? ''));
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
