import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { standingTones } from './CreditStandings.tsx';
import { RecordCheckForm } from './RecordCheckForm.tsx';
import type { CreditPage } from './read-credit.server.ts';
import { creditLists } from './standing.ts';

type Loose<T> = T extends Date ? Date | string : T extends object ? { [K in keyof T]: Loose<T[K]> } : T;

interface Props {
  providerId: string;
  credit: Loose<CreditPage>;
  now: string;
  answer:
    | { intent: string; refusal: Refusal | undefined; typed: Record<string, string> | undefined }
    | undefined;
}

/** How a unit stands on the credit lists, the checks behind it with their evidence, and the ways to check it again. */
export function CreditCard({ providerId, credit, now, answer }: Props) {
  const { t } = useTranslation('provider');
  const { standing, inquiries } = credit;
  return (
    <Card
      id="credit"
      title={t('credit.title')}
      description={t('credit.text')}
      actions={
        <StateBadge
          tone={standingTones[standing.standing]}
          label={t(`credit.standings.${standing.standing}`)}
        />
      }
    >
      <div className="grid gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        {answer && !answer.refusal && <Notice tone="success">{t(`credit.done.${answer.intent}`)}</Notice>}
        <DescriptionList
          items={creditLists.map((list) => ({
            key: list,
            term: t(`credit.lists.${list}`),
            value: (
              <StateBadge
                tone={standingTones[standing.lists[list]]}
                label={t(`credit.standings.${standing.lists[list]}`)}
              />
            ),
          }))}
        />
        {credit.mayWrite && credit.service && (
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <Button name="intent" value="askCredit" variant="secondary" disabled={credit.waiting}>
              {t('credit.ask')}
            </Button>
            {credit.waiting && <span className="text-sm text-ink-soft">{t('credit.waits')}</span>}
          </Form>
        )}
        {credit.mayWrite && (
          <ByHand
            key={inquiries[0]?.id ?? ''}
            providerId={providerId}
            now={now}
            refused={answer?.intent === 'recordCredit' && answer.refusal ? answer : undefined}
          />
        )}
        <div>
          <h3 className="mb-3 text-lg font-semibold">{t('credit.history')}</h3>
          {inquiries.length === 0 && <p className="text-ink-soft">{t('credit.none')}</p>}
          {inquiries.length > 0 && (
            <ol className="grid gap-4">
              {inquiries.map((inquiry) => (
                <Inquiry key={inquiry.id} inquiry={inquiry} mayDecide={credit.mayDecide} />
              ))}
            </ol>
          )}
        </div>
      </div>
    </Card>
  );
}

/** The form, folded away; it stays open while a file is sent, when the page's data is loaded again. */
function ByHand({
  providerId,
  now,
  refused,
}: Pick<Props, 'providerId' | 'now'> & { refused: Props['answer'] }) {
  const { t } = useTranslation('provider');
  const [open, setOpen] = useState(refused !== undefined);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer font-semibold">{t('credit.byHand')}</summary>
      <div className="mt-4">
        <RecordCheckForm
          providerId={providerId}
          now={now}
          refusal={refused?.refusal}
          typed={refused?.typed ?? {}}
        />
      </div>
    </details>
  );
}

function Inquiry({
  inquiry,
  mayDecide,
}: {
  inquiry: Loose<CreditPage>['inquiries'][number];
  mayDecide: boolean;
}) {
  const { t } = useTranslation('provider');
  return (
    <li className="grid gap-2 border-line border-t pt-4">
      <p>
        <span className="font-medium">{t(`credit.methods.${inquiry.method}`)}</span> · {inquiry.by} ·{' '}
        <DateTime at={inquiry.checkedAt ?? inquiry.requestedAt} shape="minute" />
      </p>
      {inquiry.state !== 'answered' && (
        <p className="text-ink-soft">
          {t(`credit.states.${inquiry.state}`, { attempts: inquiry.attempts, failure: inquiry.failure })}
        </p>
      )}
      {(inquiry.source !== '' || inquiry.reference !== '') && (
        <p className="text-sm text-ink-soft">
          {[inquiry.source, inquiry.reference].filter(Boolean).join(' · ')}
        </p>
      )}
      {inquiry.rawHash && (
        <p className="text-sm break-all text-ink-faint">
          {t('credit.rawHash')} <code>{inquiry.rawHash}</code>
        </p>
      )}
      {inquiry.evidenceFileId && (
        <a className="text-action underline" href={`/files/${inquiry.evidenceFileId}`}>
          {t('credit.evidence')}
        </a>
      )}
      {inquiry.checks.some((check) => check.matched) && (
        <ul className="grid gap-3">
          {inquiry.checks
            .filter((check) => check.matched)
            .map((check) => (
              <li key={check.id} className="grid gap-2 rounded-lg bg-sunken p-3">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {t(`credit.lists.${check.list}`)}
                  <StateBadge
                    tone={check.verdict === 'dismissed' ? 'neutral' : 'danger'}
                    label={t(`credit.verdicts.${check.verdict ?? 'none'}`)}
                  />
                </span>
                {check.detail !== '' && <p className="whitespace-pre-line">{check.detail}</p>}
                {check.verdict !== null && (
                  <p className="text-sm text-ink-soft">
                    {[check.decidedBy, check.decisionNote].filter(Boolean).join(' · ')}
                  </p>
                )}
                {check.verdict === null && mayDecide && (
                  <span className="flex flex-wrap gap-2">
                    <ConfirmButton
                      label={t('credit.confirm')}
                      variant="danger"
                      size="small"
                      consequences={t('credit.confirmText')}
                      reason={{ name: 'note', label: t('credit.note'), required: true, max: 1000 }}
                      fields={{ intent: 'confirmMatch', checkId: check.id }}
                    />
                    <ConfirmButton
                      label={t('credit.dismiss')}
                      variant="secondary"
                      size="small"
                      consequences={t('credit.dismissText')}
                      reason={{ name: 'note', label: t('credit.note'), required: true, max: 1000 }}
                      fields={{ intent: 'dismissMatch', checkId: check.id }}
                    />
                  </span>
                )}
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}
