import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadBatch } from '#app/competition/payment/file/read-batches.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { download } from '#app/platform/web/download.server.ts';

/** A payment file as it was made, or its workbook (`?format=xlsx`). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'xml';
  const t = await translator(languageOf(request));
  return download(request, () => downloadBatch(actor, params.batchId ?? '', format, t));
}
