import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEvidence } from '#app/competition/payment/by-hand/hand-payment.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { download } from '#app/platform/web/download.server.ts';

/** The bank's slip of a payment by hand, as a download: nothing of it is shown in our pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, () => readEvidence(actor, params.handPaymentId ?? ''));
}
