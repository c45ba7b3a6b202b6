import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Select } from '#app/ui/Select.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import type { AnswerLine } from './read-answer.server.ts';

interface Props {
  batches: readonly { id: string; number: string }[];
  typed: Record<string, string> | undefined;
  lines: readonly AnswerLine[] | undefined;
}

/** Reads what the bank answered to a file, and shows line by line what was recorded and what a person has to look at. */
export function BankAnswerCard({ batches, typed, lines }: Props) {
  const { t } = useTranslation('award');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('answer.title')} description={t('answer.text')}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="answer" />
        <Field label={t('batch.number')} required>
          <Select
            name="batchId"
            defaultValue={typed?.batchId}
            options={batches.map(({ id, number }) => ({ value: id, label: number }))}
          />
        </Field>
        <Field label={t('answer.csv')} hint={t('answer.hint')} required>
          <TextArea name="csv" rows={5} defaultValue={typed?.csv} spellCheck={false} />
        </Field>
        <div>
          <Button pending={pending}>{t('answer.read')}</Button>
        </div>
      </Form>
      {lines && (
        <Table
          className="mt-6"
          caption={t('answer.title')}
          rows={lines}
          rowKey={(line) => String(line.line)}
          empty={<p className="mt-4 text-ink-soft">{t('answer.none')}</p>}
          columns={[
            { key: 'line', label: t('answer.line'), numeric: true, cell: (line) => line.line },
            {
              key: 'id',
              label: t('batch.columns.endToEndId'),
              primary: true,
              cell: (line) => line.endToEndId,
            },
            { key: 'status', label: t('answer.status'), cell: (line) => line.status },
            {
              key: 'amount',
              label: t('finance.amount'),
              numeric: true,
              cell: (line) => <Money fen={line.amountFen} />,
            },
            { key: 'reference', label: t('finance.reference'), cell: (line) => line.reference },
            {
              key: 'verdict',
              label: t('answer.verdict'),
              cell: (line) => (
                <StateBadge
                  tone={
                    line.verdict === 'recorded'
                      ? 'success'
                      : line.verdict === 'before'
                        ? 'neutral'
                        : 'warning'
                  }
                  label={t(`answer.verdicts.${line.verdict}`)}
                />
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
