import type { LoaderFunctionArgs } from '@remix-run/node';
import { reconciliationWorkbook } from '#app/competition/payment/reconcile/read-reconciliations.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** A statement beside the ledger as a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const t = await translator(languageOf(request));
  return download(request, async () =>
    mapOutcome(await reconciliationWorkbook(actor, params.statementId ?? '', t), (bytes) => ({
      name: 'reconciliation.xlsx',
      type: XLSX,
      bytes,
    })),
  );
}
