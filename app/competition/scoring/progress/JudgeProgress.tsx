import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { shownSheet } from '../sheet/sheet-life.ts';
import type { ScoringProgressPage } from './scoring-progress.server.ts';

interface JudgeProgressProps {
  judge: ScoringProgressPage['judges'][number];
  roundId: string;
  /** Whether the reader may remind and reopen now. */
  acts: boolean;
}

/** One judge as the secretary sees them: how many sheets are locked, which, and never a mark. */
export function JudgeProgress({ judge, roundId, acts }: JudgeProgressProps) {
  const { t } = useTranslation('scoring');
  const { sheets, locked } = judge;
  const complete = locked === sheets.length;
  return (
    <Card
      title={judge.name}
      description={judge.unitName}
      actions={
        acts &&
        !complete && (
          <ConfirmButton
            size="small"
            variant="secondary"
            label={t('progress.remind')}
            consequences={t('progress.remindText')}
            fields={{ intent: 'remind', roundId, expertId: judge.id }}
          />
        )
      }
    >
      <ProgressBar
        label={t('progress.done')}
        value={locked}
        max={sheets.length}
        text={t('progress.of', { locked, total: sheets.length })}
        tone={complete ? 'success' : 'action'}
      />
      <details className="mt-4">
        <summary className="cursor-pointer">{t('progress.sheets')}</summary>
        <Table
          className="mt-3"
          caption={`${judge.name} ${t('progress.sheets')}`}
          rows={sheets}
          rowKey={(s) => s.id}
          columns={[
            {
              key: 'solution',
              label: t('progress.solution'),
              primary: true,
              cell: (s) => `${s.submission.number ?? ''} ${s.submission.title}`,
            },
            {
              key: 'state',
              label: t('progress.state'),
              cell: (s) => {
                const { tone, label } = shownSheet(s.sheet?.state ?? 'none');
                return <StateBadge tone={tone} label={t(label)} />;
              },
            },
            {
              key: 'number',
              label: t('progress.number'),
              numeric: true,
              cell: (s) => s.sheet?.number ?? '-',
            },
            {
              key: 'lockedAt',
              label: t('progress.lockedAt'),
              cell: (s) => (s.sheet?.lockedAt ? <DateTime at={s.sheet.lockedAt} /> : '-'),
            },
            {
              key: 'reopen',
              label: t('progress.reopen'),
              hideLabel: true,
              cell: (s) =>
                acts && s.sheet?.state === 'locked' ? (
                  <ConfirmButton
                    size="small"
                    variant="quiet"
                    label={t('progress.reopen')}
                    consequences={t('progress.reopenText')}
                    fields={{ intent: 'reopen', sheetId: s.sheet.id }}
                    reason={{ name: 'reason', label: t('progress.reason'), required: true, max: 500 }}
                  />
                ) : null,
            },
          ]}
        />
      </details>
    </Card>
  );
}
