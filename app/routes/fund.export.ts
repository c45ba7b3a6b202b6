import type { LoaderFunctionArgs } from '@remix-run/node';
import { fundFilterFrom } from '#app/competition/award/dashboard/fund-filter.ts';
import { fundWorkbook } from '#app/competition/award/dashboard/fund-workbook.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const language = languageOf(request);
  const t = await translator(language);
  const workbook = orThrow(
    await fundWorkbook(actor, query.get('fund') ?? '', fundFilterFrom(query), { t, language }),
  );
  if (!workbook.ok) throw new Response(null, { status: 422 });
  const name = `${t('fund:dashboard.file')}-${toShanghaiDate(new Date())}.xlsx`;
  return new Response(workbook.value, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="fund.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
