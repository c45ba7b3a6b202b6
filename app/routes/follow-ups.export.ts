import type { LoaderFunctionArgs } from '@remix-run/node';
import { followUpsWorkbook } from '#app/competition/award/follow-up/workbook.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const t = await translator(languageOf(request));
  const workbook = orThrow(await followUpsWorkbook(actor, t));
  if (!workbook.ok) throw new Response(null, { status: 422 });
  const name = `${t('followUp:list.file')}-${toShanghaiDate(new Date())}.xlsx`;
  return new Response(workbook.value, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="follow-up.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
