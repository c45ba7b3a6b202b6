import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSlip } from '#app/competition/payment/by-hand/read-slip.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { download } from '#app/platform/web/download.server.ts';

/** The bank's slip of money that came back, as a download: nothing of it is shown in our pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, () => readSlip(actor, params.proposalId ?? ''));
}
