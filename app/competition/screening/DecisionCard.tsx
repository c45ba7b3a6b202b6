import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { allChecked } from './checklist.ts';
import type { ScreeningPage } from './read-screening.server.ts';

interface DecisionCardProps {
  page: Pick<ScreeningPage, 'state' | 'checklist' | 'corrections' | 'decisions'>;
  /** before the deadline the unit may still change everything */
  early: boolean;
  /** `YYYY-MM-DDTHH:mm` in Shanghai, for a correction */
  due: string;
  answer: { intent: string; refusal: Refusal | undefined; typed: Record<string, string> } | undefined;
}

/** What a secretary may decide now: accept, return once, or refuse, which takes two. */
export function DecisionCard({ page, early, due, answer }: DecisionCardProps) {
  const { t } = useTranslation('screening');
  const proposal = page.decisions.find((d) => d.open);
  if (page.state !== 'submitted' && page.state !== 'returned') return null;
  if (early) return <Notice tone="info">{t('page.beforeDeadline')}</Notice>;
  if (proposal) return <Proposal proposal={proposal} />;
  const refused = (intent: string) => (answer?.intent === intent ? answer : undefined);
  const errors = (intent: string, name: string) => fieldErrors(t, refused(intent)?.refusal, name);
  return (
    <>
      {page.state === 'submitted' && (
        <Card title={t('page.accept')} description={t('page.acceptText')}>
          {!allChecked(page.checklist) && (
            <p className="mb-4 text-ink-soft">{t('refusals.checklistIncomplete')}</p>
          )}
          <ConfirmButton
            label={t('page.accept')}
            consequences={t('page.acceptText')}
            fields={{ intent: 'accept' }}
            disabled={!allChecked(page.checklist)}
          />
        </Card>
      )}
      {page.state === 'submitted' && page.corrections === 0 && (
        <Card title={t('page.returnTitle')} description={t('page.reasonsHint')}>
          <Form method="post" className="grid gap-4">
            <Field label={t('page.reasons')} errors={errors('return', 'reasons')} required>
              <TextArea name="reasons" rows={4} max={4000} defaultValue={refused('return')?.typed.reasons} />
            </Field>
            <Field label={t('page.deadline')} errors={errors('return', 'deadline')} required>
              <TextInput
                name="deadline"
                type="datetime-local"
                defaultValue={refused('return')?.typed.deadline ?? due}
              />
            </Field>
            <div>
              <Button variant="secondary" name="intent" value="return">
                {t('page.returnTitle')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
      <Card title={t('page.refuseTitle')} description={t('page.refuseText')}>
        <Form method="post" className="grid gap-4">
          <Field label={t('page.refuseReasons')} errors={errors('propose', 'reasons')} required>
            <TextArea name="reasons" rows={3} max={4000} defaultValue={refused('propose')?.typed.reasons} />
          </Field>
          <div>
            <Button variant="danger" name="intent" value="propose">
              {t('page.propose')}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Proposal({ proposal }: { proposal: ScreeningPage['decisions'][number] }) {
  const { t } = useTranslation('screening');
  return (
    <Card title={t('decisions.proposeRefusal')} description={proposal.by}>
      <p className="mb-4 whitespace-pre-line">{proposal.reasons}</p>
      {proposal.mine ? (
        <Notice tone="info">{t('page.waiting')}</Notice>
      ) : (
        <div className="flex flex-wrap gap-3">
          <ConfirmButton
            label={t('page.confirm')}
            consequences={t('page.confirmText')}
            fields={{ intent: 'confirm' }}
            variant="danger"
          />
          <ConfirmButton
            label={t('page.dismiss')}
            consequences={t('page.dismissText')}
            fields={{ intent: 'dismiss' }}
            variant="secondary"
          />
        </div>
      )}
    </Card>
  );
}
