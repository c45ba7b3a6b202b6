import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { type Column, Table } from '#app/ui/Table.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { verdictTones } from './bank-tones.ts';
import type { AnswerPage } from './read-answers.server.ts';

type Row = Pick<
  AnswerPage['waiting'][number],
  | 'id'
  | 'line'
  | 'endToEndId'
  | 'grant'
  | 'status'
  | 'reason'
  | 'amountFen'
  | 'reference'
  | 'bookedOn'
  | 'verdict'
  | 'signed'
>;

interface Props {
  rows: readonly Row[];
  count: number;
  mayConfirm: boolean;
  own: boolean;
  refusal: Refusal | undefined;
}

const would = (verdict: Row['verdict']) =>
  verdict === 'rejected' || verdict === 'returned' ? verdict : ('paid' as const);

/** What lines of an answer would record, for a second person: ticked and confirmed with a code, or not confirmed, with a reason. */
export function WaitingLines({ rows, count, mayConfirm, own, refusal }: Props) {
  const { t } = useTranslation(['payment', 'award']);
  const going = useNavigation().formData?.get('intent');
  if (rows.length === 0) return null;
  const tick: Column<Row> = {
    key: 'tick',
    label: t('tasks.choose'),
    hideLabel: true,
    cell: (row) =>
      row.signed ? (
        <span className="text-sm text-amber">{t('answer.signed')}</span>
      ) : (
        <input
          type="checkbox"
          name="line"
          value={row.id}
          defaultChecked
          aria-label={t('answer.chooseLine', { line: row.line })}
          className="size-5 accent-action"
        />
      ),
  };
  const table = (
    <Table
      caption={t('answer.waitingTitle', { count })}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[...(mayConfirm ? [tick] : []), ...columnsOf(t)]}
    />
  );
  return (
    <Card title={t('answer.waitingTitle', { count })} description={t('answer.waitingText')}>
      {!mayConfirm && (
        <>
          <Notice role="none" className="mb-5">
            {t(own ? 'answer.ownWaits' : 'answer.notYours')}
          </Notice>
          {table}
        </>
      )}
      {mayConfirm && (
        <Form method="post" className="grid gap-5">
          {table}
          <Checkbox name="acknowledged" value="yes" label={t('answer.checkedLines')} required />
          <div className="flex flex-wrap items-end gap-4">
            <CodeField refusal={refusal} />
            <Button name="intent" value="confirm" pending={going === 'confirm'}>
              {t('answer.confirm')}
            </Button>
          </div>
          <details className="border-t border-line pt-4">
            <summary className="cursor-pointer font-medium">{t('answer.refuse')}</summary>
            <p className="mt-2 text-ink-soft">{t('answer.refuseText')}</p>
            <Field label={t('order.reason')} errors={fieldErrors(t, refusal, 'reason')} className="mt-3">
              <TextArea name="reason" rows={2} max={2000} />
            </Field>
            <Button
              name="intent"
              value="refuse"
              formNoValidate
              variant="secondary"
              pending={going === 'refuse'}
              className="mt-3"
            >
              {t('answer.refuse')}
            </Button>
          </details>
        </Form>
      )}
    </Card>
  );
}

const columnsOf = (t: ReturnType<typeof useTranslation<['payment', 'award']>>['t']): Column<Row>[] => [
  {
    key: 'id',
    label: t('award:batch.columns.endToEndId'),
    primary: true,
    cell: (row) =>
      row.grant ? (
        <Link className="text-action underline" to={`/finance/grants/${row.grant.id}`}>
          {row.endToEndId}
        </Link>
      ) : (
        row.endToEndId
      ),
  },
  {
    key: 'would',
    label: t('answer.outcome'),
    cell: (row) => (
      <StateBadge tone={verdictTones[row.verdict]} label={t(`answer.would.${would(row.verdict)}`)} />
    ),
  },
  {
    key: 'status',
    label: t('answer.status'),
    cell: (row) => [row.status, row.reason].filter(Boolean).join(' · '),
  },
  {
    key: 'amount',
    label: t('award:finance.amount'),
    numeric: true,
    cell: (row) => (row.amountFen === null ? '—' : <Money fen={row.amountFen} />),
  },
  { key: 'reference', label: t('award:finance.reference'), cell: (row) => row.reference || '—' },
  {
    key: 'booked',
    label: t('award:finance.paidOn'),
    cell: (row) => (row.bookedOn ? <DateTime at={row.bookedOn} /> : '—'),
  },
];
