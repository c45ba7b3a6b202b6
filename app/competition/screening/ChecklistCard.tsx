import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { checklistItems, checklistSchema } from './checklist.ts';
import type { ScreeningPage } from './read-screening.server.ts';

interface ChecklistCardProps {
  page: Pick<ScreeningPage, 'checklist' | 'note' | 'revision' | 'state'>;
  /** what was typed, when saving was refused */
  typed: Record<string, string> | undefined;
}

/** The list each entry is examined by, with a note among secretaries. */
export function ChecklistCard({ page, typed }: ChecklistCardProps) {
  const { t } = useTranslation('screening');
  const stored = checklistSchema.catch({}).parse(page.checklist ?? {});
  const open = page.state === 'submitted' || page.state === 'returned';
  return (
    <Card title={t('page.checklist')}>
      <Form method="post" id="checklist" className="grid scroll-mt-24 gap-5">
        <input type="hidden" name="revision" value={page.revision} />
        {checklistItems.map((item) => (
          <RadioGroup
            key={item}
            name={`item.${item}`}
            legend={t(`items.${item}`)}
            inline
            defaultValue={typed?.[`item.${item}`] ?? stored[item] ?? ''}
            options={(['pass', 'fail'] as const).map((value) => ({
              value,
              label: t(`page.${value}`),
              disabled: !open,
            }))}
          />
        ))}
        <Field label={t('page.note')} hint={t('page.noteHint')}>
          <TextArea
            name="note"
            rows={2}
            max={4000}
            defaultValue={typed?.note ?? page.note}
            disabled={!open}
          />
        </Field>
        {open && (
          <div>
            <Button variant="secondary" name="intent" value="save">
              {t('page.save')}
            </Button>
          </div>
        )}
      </Form>
    </Card>
  );
}
