import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportPairwise } from '#app/competition/ranking/pairwise/export-pairwise.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** The results of comparisons as a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const file = orThrow(await exportPairwise(actor, params.callId ?? '', languageOf(request)));
  if (!file.ok) throw new Response(null, { status: 422 });
  return new Response(file.value.bytes, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${file.value.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
