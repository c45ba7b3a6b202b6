import type { LoaderFunctionArgs } from '@remix-run/node';
import { reportAnalysis } from '#app/competition/ranking/analysis/analysis-pdf.server.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** 评审报告 of a call on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const file = orThrow(await reportAnalysis(actor, params.callId ?? '', languageOf(request)));
  if (!file.ok) throw new Response(null, { status: 422 });
  return new Response(file.value.bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${file.value.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
