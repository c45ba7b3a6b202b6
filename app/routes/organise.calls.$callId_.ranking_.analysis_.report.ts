import type { LoaderFunctionArgs } from '@remix-run/node';
import { reportAnalysis } from '#app/competition/ranking/analysis/analysis-pdf.server.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';

/** 评审报告 of a call on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return download(request, async () =>
    mapOutcome(
      await reportAnalysis(actor, params.callId ?? '', languageOf(request), request.signal),
      (file) => ({
        ...file,
        type: 'application/pdf',
      }),
    ),
  );
}
