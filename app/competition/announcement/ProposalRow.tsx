import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import type { Ineligible } from './selection.ts';
import { departs, type Suggested } from './suggestion.ts';

export interface ProposalRowData {
  submissionId: string;
  number: string;
  title: string;
  lead: string;
  place: number;
  tied: boolean;
  eligible: boolean;
  reason: Ineligible | null;
  scoreCentipoints: number;
  adjustedCentipoints?: number | undefined;
  suggested: Suggested;
}
const outcomes = ['winner', 'reserve', 'notSelected'] as const;

interface Props {
  row: ProposalRowData;
  outcome: string;
  onOutcome: (outcome: string) => void;
  reason: string | undefined;
  errors: string[] | undefined;
}

/** One ranked solution with its outcome to choose; asks for a reason where the choice departs from the ranking. */
export function ProposalRow({ row, outcome, onOutcome, reason, errors }: Props) {
  const { t } = useTranslation('announcement');
  const chosen = outcomes.find((o) => o === outcome) ?? 'notSelected';
  const needsReason = row.eligible && departs(row.suggested, chosen);
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0 md:grid-cols-[1fr_auto] md:gap-x-8">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="info">{t('selection.placeOf', { place: row.place })}</Badge>
          {row.tied && <Badge tone="warning">{t('selection.tied')}</Badge>}
          <span className="tabular text-sm text-ink-soft">
            {t('selection.score')} {(row.scoreCentipoints / 100).toFixed(2)}
            {row.adjustedCentipoints !== undefined &&
              ` · ${t('selection.adjusted')} ${(row.adjustedCentipoints / 100).toFixed(2)}`}
          </span>
        </p>
        <p className="mt-1 font-medium">
          {row.number} {row.title}
        </p>
        <p className="text-sm text-ink-soft">{row.lead}</p>
        <p className="mt-1 text-sm text-ink-faint">
          {row.eligible
            ? t('selection.suggested', { outcome: t(`outcomes.${row.suggested}`) })
            : t(`selection.ineligible.${row.reason ?? 'veto'}`)}
          {row.suggested === 'tie' && <span className="block text-amber">{t('selection.tieAtQuota')}</span>}
          {row.suggested === 'reserveTie' && (
            <span className="block text-amber">{t('selection.tieAtReserves')}</span>
          )}
        </p>
      </div>
      <RadioGroup
        name={`outcome.${row.submissionId}`}
        legend={<span className="text-sm">{t('selection.outcome')}</span>}
        inline
        value={chosen}
        onValueChange={onOutcome}
        options={outcomes.map((value) => ({
          value,
          label: t(`outcomes.${value}`),
          disabled: !row.eligible && value !== 'notSelected',
        }))}
      />
      <div className={needsReason || errors ? 'md:col-span-2' : 'hidden'}>
        <Field
          label={t('selection.reason')}
          hint={t('selection.reasonHint')}
          errors={errors}
          required={needsReason}
        >
          <TextArea name={`reason.${row.submissionId}`} rows={2} max={1000} defaultValue={reason} />
        </Field>
      </div>
    </li>
  );
}
