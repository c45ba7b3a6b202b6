import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportPairwise } from '#app/competition/ranking/pairwise/export-pairwise.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** The results of comparisons as a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, async () =>
    mapOutcome(await exportPairwise(actor, params.callId ?? '', languageOf(request)), (file) => ({
      ...file,
      type: XLSX,
    })),
  );
}
