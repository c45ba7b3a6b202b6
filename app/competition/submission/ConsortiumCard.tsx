import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { EditPage } from './read-own.server.ts';

/** The lead unit, the members with their word, and the form that asks another one. */
export function ConsortiumCard({
  page,
  refusal,
  typed,
}: {
  page: EditPage;
  refusal?: Refusal | undefined;
  typed?: Record<string, string> | undefined;
}) {
  const { t } = useTranslation('submission');
  const max = page.call.eligibility.maxMembers;
  if (max === 0) return null;
  const state = (m: EditPage['members'][number]) =>
    m.confirmed ? 'confirmed' : m.declined ? 'declined' : 'waiting';
  const tones = { confirmed: 'success', declined: 'danger', waiting: 'warning' } as const;
  return (
    <Card
      title={t('edit.consortium')}
      description={page.members.length > 0 ? t('edit.members', { max }) : t('edit.alone')}
    >
      <div id="consortium" className="grid scroll-mt-24 gap-5">
        <ul className="grid gap-2">
          <li className="rounded-md border border-line px-3 py-2">
            <Badge tone="info">{t('edit.lead')}</Badge> <span className="ms-2">{page.lead.name}</span>
          </li>
          {page.members.map((member) => (
            <li
              key={member.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line px-3 py-2"
            >
              <span className="min-w-0">
                <Badge tone={tones[state(member)]}>{t(`edit.${state(member)}`)}</Badge>{' '}
                <span className="ms-2">{member.name}</span>
                {member.responsibilities !== '' && (
                  <span className="block text-ink-soft text-sm">{member.responsibilities}</span>
                )}
              </span>
              <ConfirmButton
                label={t('edit.remove')}
                consequences={t('edit.removeMember')}
                fields={{ intent: 'removeMember', memberId: member.id }}
                variant="quiet"
                size="small"
              />
            </li>
          ))}
        </ul>
        <Form method="post" className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
          <input type="hidden" name="intent" value="inviteMember" />
          <Field
            label={t('edit.creditCode')}
            hint={t('edit.creditCodeHint')}
            errors={fieldErrors(t, refusal, 'creditCode')}
            required
          >
            <TextInput name="creditCode" autoCapitalize="characters" defaultValue={typed?.creditCode} />
          </Field>
          <Field label={t('edit.responsibilities')}>
            <TextInput name="responsibilities" maxLength={500} defaultValue={typed?.responsibilities} />
          </Field>
          <Button variant="secondary" className="sm:mt-8">
            {t('edit.invite')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
