import type { SerializeFrom } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FieldErrors } from '#app/ui/FieldErrors.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { conferenceLife } from './conference-life.ts';
import type { ConferenceRow } from './read-conferences.server.ts';

interface ConferenceCardProps {
  conference: SerializeFrom<ConferenceRow>;
  roundId: string;
  mayManage: boolean;
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** One conference: to convene, to record, or as it was recorded. */
export function ConferenceCard({ conference, roundId, mayManage, refusal, typed }: ConferenceCardProps) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const { submissionId, state, members, number, title } = conference;
  const attended = members.filter((m) => m.attended);
  const waive = (
    <ConfirmButton
      label={t('conference.waive')}
      consequences={t('conference.waiveText')}
      fields={{ intent: 'conclude', as: 'waived', roundId, submissionId }}
      reason={{ name: 'minutes', label: t('shortlist.reason'), required: true, max: 4000 }}
      variant="secondary"
    />
  );
  return (
    <Card
      title={`${number} ${title}`}
      description={say(conference.track)}
      actions={
        state === 'required' ? (
          <StateBadge tone="warning" label={t('conference.required')} />
        ) : (
          <LifeBadge life={conferenceLife} state={state} />
        )
      }
    >
      {state === 'required' && mayManage && (
        <div className="flex flex-wrap gap-3">
          <ConfirmButton
            label={t('conference.convene')}
            consequences={t('conference.conveneText')}
            fields={{ intent: 'convene', roundId, submissionId }}
          />
          {waive}
        </div>
      )}
      {state === 'convened' && mayManage && (
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="intent" value="conclude" />
          <input type="hidden" name="as" value="held" />
          <input type="hidden" name="roundId" value={roundId} />
          <input type="hidden" name="submissionId" value={submissionId} />
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 font-medium">{t('conference.attendees')}</legend>
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              {members.map((m) => (
                <Checkbox key={m.id} name="attendees" value={m.id} label={m.name} defaultChecked />
              ))}
            </div>
            <FieldErrors
              id={`${submissionId}-attendees`}
              errors={fieldErrors(t, refusal, 'attendees') ?? []}
            />
          </fieldset>
          <Field label={t('conference.minutes')} required errors={fieldErrors(t, refusal, 'minutes')}>
            <TextArea name="minutes" rows={5} max={4000} defaultValue={typed.minutes} />
          </Field>
          <Button className="justify-self-start">{t('conference.record')}</Button>
        </Form>
      )}
      {state === 'convened' && mayManage && <div className="mt-4 border-t border-line pt-4">{waive}</div>}
      {conference.concludedAt && (
        <div className="grid gap-2">
          <p className="whitespace-pre-wrap">{conference.minutes}</p>
          <p className="text-sm text-ink-soft">
            {attended.length > 0 &&
              `${t('conference.attended', { names: attended.map((m) => m.name).join('、') })} · `}
            <DateTime at={conference.concludedAt} />
          </p>
        </div>
      )}
    </Card>
  );
}
