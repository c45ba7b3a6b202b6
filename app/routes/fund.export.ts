import type { LoaderFunctionArgs } from '@remix-run/node';
import { fundFilterFrom } from '#app/competition/payment/dashboard/fund-filter.ts';
import { fundWorkbook } from '#app/competition/payment/dashboard/fund-workbook.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** A fund's dashboard as a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const language = languageOf(request);
  const t = await translator(language);
  const name = `${t('fund:dashboard.file')}-${toShanghaiDate(new Date())}.xlsx`;
  return download(request, async () =>
    mapOutcome(
      await fundWorkbook(actor, query.get('fund') ?? '', fundFilterFrom(query), { t, language }),
      (bytes) => ({ name, type: XLSX, bytes }),
    ),
  );
}
