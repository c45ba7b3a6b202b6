import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { ProviderPage } from './read-provider.server.ts';

interface MembersCardProps {
  members: ProviderPage['members'];
  invitations: readonly { id: string; email: string; role: string; expiresAt: Date | string }[];
  owner: boolean;
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** The unit's people, invitations under way, and the form that invites another. */
export function MembersCard({ members, invitations, owner, refusal, typed }: MembersCardProps) {
  const { t } = useTranslation('provider');
  return (
    <Card title={t('page.people')}>
      <ul className="grid gap-3">
        {members.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0">
              <span className="font-medium">{member.name}</span>{' '}
              <Badge tone="info">{t(`roles.${member.role}`)}</Badge>
              <span className="block break-all text-ink-faint text-sm">{member.email}</span>
            </span>
            {owner && members.length > 1 && (
              <ConfirmButton
                label={t('page.remove')}
                title={t('page.removeTitle')}
                consequences={t('page.removeText', { name: member.name })}
                fields={{ intent: 'removeMember', userId: member.userId }}
                variant="quiet"
                size="small"
              />
            )}
          </li>
        ))}
      </ul>
      {owner && invitations.length > 0 && (
        <section className="mt-6">
          <h3 className="mb-2 font-semibold">{t('page.pendingInvitations')}</h3>
          <ul className="grid gap-2">
            {invitations.map((invitation) => (
              <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3">
                <span className="min-w-0 break-all">
                  {invitation.email}{' '}
                  <span className="text-ink-faint text-sm">
                    · <DateTime at={invitation.expiresAt} shape="date" />
                  </span>
                </span>
                <ConfirmButton
                  label={t('page.revoke')}
                  consequences={t('page.revokeText')}
                  fields={{ intent: 'revokeInvitation', invitationId: invitation.id }}
                  variant="quiet"
                  size="small"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {owner && (
        <Form
          method="post"
          className="mt-6 grid items-end gap-4 border-line border-t pt-5 sm:grid-cols-[1fr_9rem_auto]"
        >
          <input type="hidden" name="intent" value="invite" />
          {refusal && (
            <div className="sm:col-span-3">
              <RefusalNotice refusal={refusal} />
            </div>
          )}
          <Field
            label={t('page.email')}
            hint={t('page.inviteHint')}
            errors={fieldErrors(t, refusal, 'email')}
            required
          >
            <TextInput name="email" type="email" maxLength={254} defaultValue={typed.email} />
          </Field>
          <Field label={t('page.role')}>
            <Select
              name="role"
              defaultValue={typed.role ?? 'member'}
              options={(['member', 'owner'] as const).map((role) => ({
                value: role,
                label: t(`roles.${role}`),
              }))}
            />
          </Field>
          <Button variant="secondary">{t('page.send')}</Button>
        </Form>
      )}
    </Card>
  );
}
