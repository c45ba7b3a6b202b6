import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { limitLife } from './limit-life.ts';
import type { LimitsPage } from './read-limits.server.ts';

type Limit = Omit<LimitsPage['funds'][number]['limits'][number], 'proposedAt' | 'decidedAt'> & {
  proposedAt: Date | string;
  decidedAt: Date | string | null;
};
interface Props {
  fund: Pick<LimitsPage['funds'][number], 'id' | 'name' | 'nameEn' | 'inForce'> & {
    limits: readonly Limit[];
  };
  mayChange: boolean;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** The limits of one fund: what is in force, the change that waits, the way to propose one, and their history. */
export function LimitsCard({ fund, mayChange, refusal, typed }: Props) {
  const { t, i18n } = useTranslation('payment');
  const waiting = fund.limits.find(({ state }) => state === 'proposed');
  return (
    <Card title={i18n.language === 'en' ? fund.nameEn : fund.name}>
      <div className="grid gap-6">
        {fund.inForce ? (
          <DescriptionList
            items={[
              { key: 'alone', term: t('limits.alone'), value: <Money fen={fund.inForce.alone} /> },
              { key: 'daily', term: t('limits.daily'), value: <Money fen={fund.inForce.daily} /> },
            ]}
          />
        ) : (
          <p className="text-ink-soft">{t('limits.none')}</p>
        )}
        {waiting && <Waiting limit={waiting} mayDecide={mayChange && !waiting.mine} refusal={refusal} />}
        {mayChange && !waiting && <Propose fundId={fund.id} refusal={refusal} typed={typed} />}
        {fund.limits.length > 0 && <History limits={fund.limits} />}
      </div>
    </Card>
  );
}

function Waiting({
  limit,
  mayDecide,
  refusal,
}: {
  limit: Limit;
  mayDecide: boolean;
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('payment');
  return (
    <Notice tone="warning" title={t('limits.waits')}>
      <p>
        {t('limits.alone')} <Money fen={limit.alone} /> · {t('limits.daily')} <Money fen={limit.daily} /> ·{' '}
        {limit.reason} — {limit.proposedBy}
      </p>
      {limit.mine && <p className="mt-2">{t('limits.mine')}</p>}
      {mayDecide && (
        <div className="mt-4 flex flex-wrap items-end gap-4">
          <Form method="post" className="flex flex-wrap items-end gap-4">
            <input type="hidden" name="intent" value="accept" />
            <input type="hidden" name="id" value={limit.id} />
            <CodeField refusal={refusal} />
            <Button>{t('limits.accept')}</Button>
          </Form>
          <ConfirmButton
            label={t('limits.refuse')}
            variant="secondary"
            consequences={t('limits.refuseText')}
            fields={{ intent: 'refuse', id: limit.id }}
          />
        </div>
      )}
    </Notice>
  );
}

function Propose({
  fundId,
  refusal,
  typed,
}: {
  fundId: string;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}) {
  const { t } = useTranslation('payment');
  const pending = useNavigation().formData?.get('fundId') === fundId;
  const fields = ['alone', 'daily'] as const;
  return (
    <section>
      <h3 className="font-semibold">{t('limits.propose')}</h3>
      <p className="mb-3 text-sm text-ink-soft">{t('limits.proposeText')}</p>
      <Form method="post" className="grid items-start gap-4 sm:grid-cols-2">
        <input type="hidden" name="intent" value="propose" />
        <input type="hidden" name="fundId" value={fundId} />
        {fields.map((name) => (
          <Field key={name} label={t(`limits.${name}`)} errors={fieldErrors(t, refusal, name)} required>
            <TextInput name={name} inputMode="numeric" maxLength={12} defaultValue={typed?.[name]} />
          </Field>
        ))}
        <Field label={t('limits.reason')} errors={fieldErrors(t, refusal, 'reason')} required>
          <TextInput name="reason" maxLength={500} defaultValue={typed?.reason} />
        </Field>
        <div className="self-end">
          <Button variant="secondary" pending={pending}>
            {t('limits.propose')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function History({ limits }: { limits: readonly Limit[] }) {
  const { t } = useTranslation('payment');
  return (
    <Table
      caption={t('limits.history')}
      showCaption
      rows={limits}
      rowKey={(limit) => limit.id}
      columns={[
        {
          key: 'at',
          label: t('limits.at'),
          primary: true,
          cell: (limit) => <DateTime at={limit.decidedAt ?? limit.proposedAt} />,
        },
        {
          key: 'alone',
          label: t('limits.alone'),
          numeric: true,
          cell: (limit) => <Money fen={limit.alone} />,
        },
        {
          key: 'daily',
          label: t('limits.daily'),
          numeric: true,
          cell: (limit) => <Money fen={limit.daily} />,
        },
        { key: 'reason', label: t('limits.reason'), cell: (limit) => limit.reason },
        {
          key: 'state',
          label: t('limits.state'),
          cell: (limit) => <LifeBadge life={limitLife} state={limit.state} />,
        },
        {
          key: 'by',
          label: t('limits.by'),
          cell: (limit) => [limit.proposedBy, limit.decidedBy].filter(Boolean).join(' → '),
        },
      ]}
    />
  );
}
