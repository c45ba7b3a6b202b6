import type { LoaderFunctionArgs } from '@remix-run/node';
import { inLanguage } from '#app/competition/call/content.ts';
import { publishedCall } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import { exportSubmissions } from '#app/competition/submission/read-all.server.ts';
import { i18nFor, languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { mapOutcome } from '#app/platform/outcome.ts';
import { download } from '#app/platform/web/download.server.ts';
import { XLSX } from '#app/platform/workbook/make-workbook.server.ts';

/** The list of entries as an Excel file, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!may(actor, 'read', 'Overview')) throw new Response(null, { status: 403 });
  const language = languageOf(request);
  const { t } = await i18nFor(language);
  const published = await publishedCall(params.callId ?? '');
  if (!published) throw new Response(null, { status: 404 });
  const { call, content } = published;
  const tracks = new Map(content.tracks.map((track) => [track.key, inLanguage(track.name, language)]));
  const headings = [
    'mine.number',
    'mine.name',
    'staff.unit',
    'staff.track',
    'staff.state',
    'staff.version',
    'staff.submittedAt',
  ].map((key) => t(`submission:${key}`));
  return download(request, async () =>
    mapOutcome(
      await exportSubmissions(actor, call.id, headings, {
        track: (key) => tracks.get(key) ?? key,
        state: (state) => t(`states:Submission.${state}.label`),
      }),
      (bytes) => ({ name: `${call.slug}.xlsx`, type: XLSX, bytes }),
    ),
  );
}
