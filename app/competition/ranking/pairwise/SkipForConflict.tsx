import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { declarableKinds } from '#app/competition/panel/conflict/conflict.ts';
import { Button } from '#app/ui/Button.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import type { ShownSolution } from './judge-pairs.server.ts';

/** Declares a conflict with one of the two on show. */
export function SkipForConflict({
  pair,
  typed,
}: {
  pair: readonly ShownSolution[];
  typed: Record<string, string>;
}) {
  const { t } = useTranslation(['pairwise', 'panel']);
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('judge.skip')}
      description={t('judge.skipText')}
      trigger={
        <Button type="button" variant="quiet">
          {t('judge.skip')}
        </Button>
      }
    >
      <Form method="post" onSubmit={() => setOpen(false)} className="grid gap-5">
        <input type="hidden" name="intent" value="skip" />
        <RadioGroup
          name="submissionId"
          legend={t('judge.which')}
          required
          defaultValue={typed.submissionId}
          options={pair.map((s) => ({ value: s.id, label: `${s.number ?? ''} ${s.title}` }))}
        />
        <Field label={t('judge.kind')}>
          <Select
            name="kind"
            defaultValue={typed.kind}
            options={declarableKinds.map((kind) => ({ value: kind, label: t(`panel:kinds.${kind}`) }))}
          />
        </Field>
        <Field label={t('judge.reason')} required>
          <TextArea name="reason" rows={3} max={500} required minLength={2} defaultValue={typed.reason} />
        </Field>
        <Button variant="danger" className="justify-self-end">
          {t('judge.confirmSkip')}
        </Button>
      </Form>
    </Dialog>
  );
}
