import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';

/** Records who chairs the panel: elected by its members, or appointed. */
export function ChairForm({
  members,
  chairId,
}: {
  members: readonly { memberId: string; name: string }[];
  chairId: string | undefined;
}) {
  const { t } = useTranslation('rounds');
  return (
    <Form method="post" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <input type="hidden" name="intent" value="chair" />
      <Field label={t('defence.chairField')}>
        <Select
          name="memberId"
          defaultValue={chairId}
          options={members.map((m) => ({ value: m.memberId, label: m.name }))}
        />
      </Field>
      <Field label={t('defence.kind')}>
        <Select
          name="kind"
          options={(['elected', 'appointed'] as const).map((value) => ({
            value,
            label: t(`defence.kinds.${value}`),
          }))}
        />
      </Field>
      <Button variant="secondary">{t('defence.setChair')}</Button>
    </Form>
  );
}
