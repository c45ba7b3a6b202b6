import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import { Select } from '#app/ui/Select.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { type Column, Table } from '#app/ui/Table.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { CapScope } from './caps.ts';
import type { CapsOfFund } from './read-caps.server.ts';

/** A cap as it comes over the wire, where instants are text. */
type Cap = Omit<CapsOfFund['inForce'][number], 'proposedAt' | 'decidedAt'> & {
  proposedAt: string | Date;
  decidedAt: string | Date | null;
};

interface Props {
  fundId: string;
  caps: { inForce: readonly Cap[]; proposed: readonly Cap[]; before: readonly Cap[]; mayPropose: boolean };
  /** the calls of the fund, by id with their titles */
  calls: readonly { id: string; title: string }[];
  years: readonly number[];
  answer:
    | { intent: string; refusal: Refusal | undefined; typed: Record<string, string> | undefined }
    | undefined;
}

/** The caps of a fund by year and by call: what each leaves, what waits for a second person, and the way to propose one. */
export function CapsCard({ fundId, caps, calls, years, answer }: Props) {
  const { t } = useTranslation('fund');
  const pending = useNavigation().state === 'submitting';
  const nameOf = ({ year, callId }: CapScope) =>
    year === null ? (calls.find(({ id }) => id === callId)?.title ?? callId) : t('caps.year', { year });
  const scope: Column<Cap> = {
    key: 'scope',
    label: t('caps.scope'),
    primary: true,
    cell: (cap) => nameOf(cap.scope),
  };
  const amount: Column<Cap> = {
    key: 'amount',
    label: t('caps.amount'),
    numeric: true,
    cell: (cap) => <Money fen={cap.amountFen} />,
  };
  const order: Column<Cap> = { key: 'order', label: t('order'), cell: (cap) => cap.orderNumber };
  const mine = answer?.intent.endsWith('Cap') ? answer : undefined;
  const typed = mine?.typed ?? {};
  return (
    <Card title={t('caps.title')} description={t('caps.text')} className="mb-8">
      <div className="grid gap-6">
        <RefusalNotice refusal={mine?.refusal} />
        {mine && !mine.refusal && <Notice tone="success">{t(`caps.done.${mine.intent}`)}</Notice>}
        <Table
          caption={t('caps.inForce')}
          rows={caps.inForce}
          rowKey={(cap) => cap.id}
          empty={<p className="text-ink-soft">{t('caps.none')}</p>}
          columns={[
            scope,
            amount,
            {
              key: 'used',
              label: t('caps.used'),
              numeric: true,
              cell: (cap) => (
                <span className="grid gap-1">
                  <Money fen={cap.usedFen ?? '0'} />
                  <ProgressBar
                    label={`${nameOf(cap.scope)} ${t('caps.used')}`}
                    hideLabel
                    tone={cap.roomFen === '0' ? 'danger' : 'gold'}
                    value={Number(cap.usedFen)}
                    max={Number(cap.amountFen)}
                  />
                </span>
              ),
            },
            {
              key: 'room',
              label: t('caps.room'),
              numeric: true,
              cell: (cap) => <Money fen={cap.roomFen ?? '0'} />,
            },
            order,
            {
              key: 'by',
              label: t('caps.by'),
              cell: (cap) => (
                <>
                  {cap.proposedBy} → {cap.decidedBy} <DateTime at={cap.decidedAt ?? cap.proposedAt} />
                </>
              ),
            },
          ]}
        />
        {caps.proposed.length > 0 && (
          <Table
            caption={t('caps.proposed')}
            showCaption
            rows={caps.proposed}
            rowKey={(cap) => cap.id}
            columns={[
              scope,
              amount,
              order,
              {
                key: 'by',
                label: t('caps.proposedBy'),
                cell: (cap) => (
                  <>
                    {cap.proposedBy} <DateTime at={cap.proposedAt} />
                  </>
                ),
              },
              {
                key: 'acts',
                label: t('caps.decide'),
                hideLabel: true,
                cell: (cap) =>
                  cap.mayDecide ? (
                    <span className="flex flex-wrap gap-2">
                      <ConfirmButton
                        label={t('caps.approve')}
                        size="small"
                        consequences={t('caps.approveText', { scope: nameOf(cap.scope) })}
                        fields={{ intent: 'approveCap', capId: cap.id }}
                      />
                      <ConfirmButton
                        label={t('caps.reject')}
                        size="small"
                        variant="secondary"
                        consequences={t('caps.rejectText')}
                        reason={{ name: 'reason', label: t('caps.reason'), required: true, max: 500 }}
                        fields={{ intent: 'rejectCap', capId: cap.id }}
                      />
                    </span>
                  ) : (
                    <StateBadge tone="info" label={t('caps.waits')} />
                  ),
              },
            ]}
          />
        )}
        {caps.mayPropose && (
          <details open={mine?.intent === 'proposeCap' && mine.refusal !== undefined}>
            <summary className="cursor-pointer font-semibold">{t('caps.propose')}</summary>
            <Form
              key={`${fundId}-${caps.proposed.length}`}
              method="post"
              className="mt-4 grid gap-4 sm:max-w-md"
            >
              <input type="hidden" name="intent" value="proposeCap" />
              <input type="hidden" name="fundId" value={fundId} />
              <Field
                label={t('caps.scope')}
                hint={t('caps.scopeHint')}
                errors={fieldErrors(t, mine?.refusal, 'scope')}
                required
              >
                <Select name="scope" defaultValue={typed.scope}>
                  <optgroup label={t('caps.byYear')}>
                    {years.map((year) => (
                      <option key={year} value={`year:${year}`}>
                        {t('caps.year', { year })}
                      </option>
                    ))}
                  </optgroup>
                  {calls.length > 0 && (
                    <optgroup label={t('caps.byCall')}>
                      {calls.map(({ id, title }) => (
                        <option key={id} value={`call:${id}`}>
                          {title}
                        </option>
                      ))}
                    </optgroup>
                  )}
                </Select>
              </Field>
              <Field label={t('amountYuan')} errors={fieldErrors(t, mine?.refusal, 'yuan')} required>
                <TextInput name="yuan" inputMode="numeric" defaultValue={typed.yuan} />
              </Field>
              <Field label={t('order')} errors={fieldErrors(t, mine?.refusal, 'orderNumber')} required>
                <TextInput name="orderNumber" defaultValue={typed.orderNumber} />
              </Field>
              <div>
                <Button pending={pending}>{t('caps.propose')}</Button>
              </div>
            </Form>
          </details>
        )}
        {caps.before.length > 0 && (
          <details>
            <summary className="cursor-pointer font-semibold">{t('caps.before')}</summary>
            <Table
              caption={t('caps.before')}
              className="mt-3"
              rows={caps.before}
              rowKey={(cap) => cap.id}
              columns={[
                scope,
                amount,
                order,
                {
                  key: 'state',
                  label: t('caps.state'),
                  cell: (cap) =>
                    [t(`states:FundCap.${cap.state}.label`), cap.rejectionReason].filter(Boolean).join(' · '),
                },
                {
                  key: 'by',
                  label: t('caps.by'),
                  cell: (cap) => (
                    <>
                      {cap.proposedBy} → {cap.decidedBy} <DateTime at={cap.decidedAt ?? cap.proposedAt} />
                    </>
                  ),
                },
              ]}
            />
          </details>
        )}
      </div>
    </Card>
  );
}
