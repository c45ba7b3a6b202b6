import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import type { AnalysedTrack } from '../analysis/analysed-track.ts';
import { percent } from '../analysis/percent.ts';
import type { AnalysisPage } from '../analysis/read-analysis.server.ts';
import { solutionNames } from '../analysis/solution-names.ts';

/** Where one more review helps most, and the form that asks for it, for who may and while they may. */
export function NextReviews({
  track,
  asking,
  refused,
}: {
  track: AnalysedTrack;
  asking: Pick<AnalysisPage, 'roundId' | 'mayAsk' | 'notAsking' | 'reviews' | 'listed'>;
  refused: { refusal: Refusal; typed: Record<string, string> } | undefined;
}) {
  const { t } = useTranslation('ranking');
  const busy = useNavigation().state !== 'idle';
  const { full } = solutionNames(track);
  const rows = (track.analysis.model?.nextReviews ?? []).slice(0, asking.listed);
  if (rows.length === 0) return null;
  const own = asking.reviews.filter((r) => r.trackKey === track.key);
  const asked = new Set(
    own
      .filter((r) => !r.endedAt || (r.rankingId === track.rankingId && r.state !== 'cancelled'))
      .map((r) => r.submissionId),
  );
  const table = (
    <Table
      caption={t('analysis.next')}
      showCaption
      rows={rows}
      rowKey={(next) => next.solution}
      columns={[
        {
          key: 'solution',
          label: t('solution'),
          primary: true,
          cell: ({ solution }) =>
            asking.mayAsk && !asked.has(solution) ? (
              <Checkbox name="submissionIds" value={solution} label={full(solution)} />
            ) : (
              <span>
                {full(solution)}
                {asked.has(solution) && (
                  <span className="ms-2 text-sm text-ink-faint">{t('review.asked')}</span>
                )}
              </span>
            ),
        },
        { key: 'now', label: t('analysis.wrongNow'), numeric: true, cell: (n) => percent(n.wrongNow) },
        { key: 'then', label: t('analysis.wrongThen'), numeric: true, cell: (n) => percent(n.wrongThen) },
      ]}
    />
  );
  if (!asking.mayAsk)
    return (
      <div className="grid gap-2">
        {table}
        {asking.notAsking && (
          <p className="text-sm text-ink-faint">{t(`review.notAsking.${asking.notAsking}`)}</p>
        )}
      </div>
    );
  return (
    // Made anew once something was asked for, so that nothing stays ticked.
    <Form method="post" key={own.length} className="grid gap-4">
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="roundId" value={asking.roundId} />
      <input type="hidden" name="trackKey" value={track.key} />
      {table}
      {rows.some((next) => !asked.has(next.solution)) && (
        <div className="grid max-w-2xl gap-4" data-screen-only="">
          <RefusalNotice refusal={refused?.refusal} />
          <Field
            label={t('review.reason')}
            hint={t('review.reasonHint')}
            errors={fieldErrors(t, refused?.refusal, 'reason')}
            required
          >
            <TextArea name="reason" max={500} rows={3} defaultValue={refused?.typed.reason} />
          </Field>
          <div>
            <Button variant="secondary" pending={busy}>
              {t('review.ask')}
            </Button>
          </div>
        </div>
      )}
    </Form>
  );
}
