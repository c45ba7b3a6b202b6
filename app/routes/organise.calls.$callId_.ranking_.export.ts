import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportRankings } from '#app/competition/ranking/export-rankings.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** The rankings of a call as a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, async () =>
    mapOutcome(await exportRankings(actor, params.callId ?? '', languageOf(request)), (file) => ({
      ...file,
      type: XLSX,
    })),
  );
}
