import type { LoaderFunctionArgs } from '@remix-run/node';
import { reconciliationWorkbook } from '#app/competition/award/reconcile/read-reconciliations.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const t = await translator(languageOf(request));
  const workbook = orThrow(await reconciliationWorkbook(actor, params.statementId ?? '', t));
  if (!workbook.ok) throw new Response(null, { status: 422 });
  return new Response(workbook.value, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="reconciliation.xlsx"',
      'Cache-Control': 'no-store',
    },
  });
}
