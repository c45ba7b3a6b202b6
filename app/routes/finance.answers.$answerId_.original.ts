import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadAnswer } from '#app/competition/payment/bank/read-answers.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** What the bank answered, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = orThrow(await downloadAnswer(await requireActor(request), params.answerId ?? ''));
  if (!file.ok) throw new Response(null, { status: 422 });
  return new Response(file.value.bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="answer"; filename*=UTF-8''${encodeURIComponent(file.value.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
