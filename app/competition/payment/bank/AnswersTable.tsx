import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { verdictTones } from './bank-tones.ts';
import type { AnswersPage } from './read-answers.server.ts';

type Answers = readonly (Omit<AnswersPage['answers'][number], 'uploadedAt'> & {
  uploadedAt: Date | string;
})[];

/** Every answer of the bank, with what became of its lines. */
export function AnswersTable({ answers }: { answers: Answers }) {
  const { t } = useTranslation('payment');
  return (
    <Table
      caption={t('answer.all')}
      showCaption
      rows={answers}
      rowKey={(answer) => answer.id}
      empty={<EmptyState title={t('answer.none')} />}
      columns={[
        {
          key: 'name',
          label: t('answer.name'),
          primary: true,
          cell: (answer) => (
            <>
              <Link className="text-action underline" to={`/finance/answers/${answer.id}`}>
                {answer.name || t('answer.pasted')}
              </Link>
              <code className="block text-sm font-normal break-all text-ink-faint">
                {answer.contentHash.slice(0, 16)}
              </code>
            </>
          ),
        },
        { key: 'kind', label: t('answer.kind'), cell: (answer) => t(`answer.kinds.${answer.kind}`) },
        { key: 'lines', label: t('answer.lines'), numeric: true, cell: (answer) => answer.lines },
        {
          key: 'waiting',
          label: t('answer.outcome'),
          cell: (answer) =>
            answer.waiting > 0 ? (
              <StateBadge tone="warning" label={`${t('answer.waiting')} ${answer.waiting}`} />
            ) : (
              '—'
            ),
        },
        {
          key: 'verdicts',
          label: t('answer.verdict'),
          cell: (answer) => (
            <span className="flex flex-wrap gap-2">
              {answer.verdicts.map(({ verdict, count }) => (
                <StateBadge
                  key={verdict}
                  tone={verdictTones[verdict]}
                  label={`${t(`verdicts.${verdict}`)} ${count}`}
                />
              ))}
            </span>
          ),
        },
        {
          key: 'by',
          label: t('answer.by'),
          cell: (answer) => (
            <>
              {answer.by} <DateTime at={answer.uploadedAt} />
            </>
          ),
        },
      ]}
    />
  );
}
