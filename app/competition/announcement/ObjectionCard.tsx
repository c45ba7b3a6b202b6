import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { HandedIn, type HandedInFile } from './HandedIn.tsx';
import type { ObjectionRow } from './list-objections.server.ts';
import { objectionLife } from './objection-life.ts';

type Shown = Pick<
  ObjectionRow,
  | 'id'
  | 'number'
  | 'state'
  | 'byKind'
  | 'byName'
  | 'byCode'
  | 'phoneMasked'
  | 'email'
  | 'ground'
  | 'statement'
  | 'evidence'
  | 'answer'
  | 'submission'
  | 'mayAnswer'
  | 'mayDecide'
> & { receivedAt: string | Date; files: readonly HandedInFile[] };

/** One objection with all it says, and the verdicts that are open to this person now. */
export function ObjectionCard({
  objection: o,
  choosable,
}: {
  objection: Shown;
  /** the id of the form by which several are set aside together */
  choosable?: string | undefined;
}) {
  const { t } = useTranslation('announcement');
  const verdict = (name: string) => ({ intent: 'answer', objectionId: o.id, verdict: name });
  // A unit objects under its seal.
  const unsealed =
    o.state === 'received' && o.byKind === 'unit' && !o.files.some((file) => file.kind === 'sealed');
  const answer = { name: 'answer', label: t('objections.answer'), required: true, max: 4000 };
  return (
    <Card as="li" title={o.number} actions={<LifeBadge life={objectionLife} state={o.state} />}>
      {choosable && (
        <Checkbox
          className="mb-4"
          name="ids"
          value={o.id}
          form={choosable}
          label={t('objections.choose', { number: o.number })}
        />
      )}
      <DescriptionList
        items={[
          {
            key: 'about',
            term: t('objections.about'),
            value: `${o.submission.number ?? ''} ${o.submission.title}`,
          },
          {
            key: 'by',
            term: t('objections.by'),
            value: `${o.byName}${o.byKind === 'unit' ? `（${o.byCode}）` : ''}`,
          },
          { key: 'contact', term: t('objections.contact'), value: `${o.phoneMasked} · ${o.email}` },
          { key: 'at', term: t('objections.receivedAt'), value: <DateTime at={o.receivedAt} /> },
          { key: 'ground', term: t('objections.ground'), value: t(`grounds.${o.ground}`) },
          {
            key: 'statement',
            term: t('objections.statement'),
            value: <p className="whitespace-pre-wrap">{o.statement}</p>,
          },
          {
            key: 'evidence',
            term: t('objections.evidence'),
            value:
              o.evidence.length > 0 ? (
                <p className="break-words whitespace-pre-wrap">{o.evidence.join('\n')}</p>
              ) : null,
          },
          {
            key: 'files',
            term: t('evidence.title'),
            value:
              o.files.length > 0 ? (
                <HandedIn files={o.files} readable />
              ) : (
                <span className="text-ink-faint">{t('evidence.none')}</span>
              ),
          },
          ...(o.answer === ''
            ? []
            : [
                {
                  key: 'answer',
                  term: t('objections.answer'),
                  value: <p className="whitespace-pre-wrap">{o.answer}</p>,
                },
              ]),
        ]}
      />
      {o.state === 'accepted' && o.mayAnswer && !o.mayDecide && (
        <Notice tone="warning" className="mt-4">
          {t('objections.own')}
        </Notice>
      )}
      {unsealed && o.mayAnswer && (
        <Notice tone="warning" className="mt-4">
          {t('refusals.sealMissing')}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {o.state === 'received' && o.mayAnswer && !unsealed && (
          <ConfirmButton
            label={t('objections.accept')}
            consequences={t('objections.acceptText')}
            fields={verdict('accepted')}
          />
        )}
        {o.state === 'received' && o.mayDecide && (
          <ConfirmButton
            label={t('objections.inadmissible')}
            variant="secondary"
            consequences={t('objections.inadmissibleText')}
            fields={verdict('inadmissible')}
            reason={{ ...answer, label: t('objections.inadmissibleReason') }}
          />
        )}
        {o.state === 'accepted' && o.mayDecide && (
          <>
            <ConfirmButton
              label={t('objections.dismiss')}
              consequences={t('objections.dismissText')}
              fields={verdict('dismissed')}
              reason={answer}
            />
            <ConfirmButton
              label={t('objections.uphold')}
              variant="danger"
              consequences={t('objections.upholdText')}
              fields={verdict('upheld')}
              reason={answer}
            />
          </>
        )}
      </div>
    </Card>
  );
}
