import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadAnswer } from '#app/competition/payment/bank/read-answers.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';

/** What the bank answered, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, () =>
    downloadAnswer(actor, params.answerId ?? '').then((file) =>
      mapOutcome(file, (one) => ({ ...one, type: 'application/octet-stream' })),
    ),
  );
}
