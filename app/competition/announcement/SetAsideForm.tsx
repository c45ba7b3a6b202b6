import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';

export const SET_ASIDE_FORM = 'set-aside';

/** Proposes that the ticked objections, or all that the filters show, are set aside for one reason; another organiser confirms it. */
export function SetAsideForm({
  total,
  filter,
  refusal,
  typed,
}: {
  total: number;
  filter: { text: string; solution: string };
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}) {
  const { t } = useTranslation('announcement');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('setAside.title')} description={t('setAside.description')}>
      <Form method="post" id={SET_ASIDE_FORM} className="grid gap-4">
        <input type="hidden" name="text" value={filter.text} />
        <input type="hidden" name="solution" value={filter.solution} />
        <Checkbox name="all" value="yes" label={t('setAside.all', { count: total })} />
        <Field
          label={t('setAside.reason')}
          hint={t('setAside.reasonHint')}
          errors={fieldErrors(t, refusal, 'reason')}
          required
        >
          <TextArea name="reason" rows={3} maxLength={2000} defaultValue={typed?.reason} />
        </Field>
        <div>
          <Button variant="secondary" name="intent" value="proposeSetAside" pending={pending}>
            {t('setAside.propose')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
