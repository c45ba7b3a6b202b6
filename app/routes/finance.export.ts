import type { LoaderFunctionArgs } from '@remix-run/node';
import { payoutsWorkbook } from '#app/competition/payment/order/payouts-workbook.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** Every award with its newest payment as a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const t = await translator(languageOf(request));
  const name = `${t('award:export.file')}-${toShanghaiDate(new Date())}.xlsx`;
  return download(request, async () =>
    mapOutcome(await payoutsWorkbook(actor, t), (bytes) => ({ name, type: XLSX, bytes })),
  );
}
