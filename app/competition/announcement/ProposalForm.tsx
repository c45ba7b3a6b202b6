import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { FundTotals } from './FundTotals.tsx';
import { ProposalRow, type ProposalRowData } from './ProposalRow.tsx';
import { atFirst } from './suggestion.ts';

export interface ProposalData {
  awardFen: string;
  availableFen: string | null;
  reserves: number;
  tracks: { key: string; name: { zh: string; en: string }; quota: number; rows: ProposalRowData[] }[];
}
type Props = {
  proposal: ProposalData;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
};

/** The list as the ranking suggests it, to be changed and proposed; counts the money while one chooses. */
export function ProposalForm({ proposal, refusal, typed }: Props) {
  const { t, i18n } = useTranslation('announcement');
  const pending = useNavigation().state === 'submitting';
  const rows = proposal.tracks.flatMap((track) => track.rows);
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      rows.map((r) => [r.submissionId, typed?.[`outcome.${r.submissionId}`] ?? atFirst(r.suggested)]),
    ),
  );
  const winnersIn = (of: ProposalRowData[]) => of.filter((r) => chosen[r.submissionId] === 'winner').length;
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="intent" value="propose" />
      {proposal.tracks.map((track) => (
        <Card
          key={track.key}
          title={inLanguage(track.name, i18n.language)}
          description={`${t('selection.trackQuota', { quota: track.quota, reserves: proposal.reserves })} · ${t('selection.chosen', { count: winnersIn(track.rows), quota: track.quota })}`}
        >
          {track.rows.length === 0 && <p className="text-ink-soft">{t('selection.empty')}</p>}
          <ul className="divide-y divide-line">
            {track.rows.map((row) => (
              <ProposalRow
                key={row.submissionId}
                row={row}
                outcome={chosen[row.submissionId] ?? 'notSelected'}
                onOutcome={(outcome) => setChosen({ ...chosen, [row.submissionId]: outcome })}
                reason={typed?.[`reason.${row.submissionId}`]}
                errors={fieldErrors(t, refusal, `reason.${row.submissionId}`)}
              />
            ))}
          </ul>
        </Card>
      ))}
      <FundTotals
        winners={winnersIn(rows)}
        awardFen={proposal.awardFen}
        availableFen={proposal.availableFen}
      />
      <Field label={t('selection.note')}>
        <TextArea name="note" rows={3} max={2000} defaultValue={typed?.note} />
      </Field>
      <Checkbox
        name="acknowledged"
        value="yes"
        required
        label={t('selection.acknowledge')}
        errors={fieldErrors(t, refusal, 'acknowledged')}
      />
      <div>
        <Button pending={pending}>{t('selection.propose')}</Button>
      </div>
    </Form>
  );
}
