import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { Field } from '#app/ui/Field.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';

interface JudgeNotesProps {
  assignmentId: string;
  owner: string;
  stored: StoredDraft;
}

/** The judge's own notes on a solution: for nobody else, saved by themselves. */
export function JudgeNotes({ assignmentId, owner, stored }: JudgeNotesProps) {
  const { t } = useTranslation('scoring');
  const draft = useFormDraft(stored, {
    saveTo: `/judging/${assignmentId}/note`,
    name: `note ${assignmentId}`,
    owner,
  });
  return (
    <Card
      title={
        <span className="inline-flex items-center gap-2">
          <NotebookPen aria-hidden="true" className="size-5" />
          {t('notes.title')}
        </span>
      }
      description={t('notes.text')}
    >
      <div className="grid gap-3" data-note="">
        <Field label={<span className="sr-only">{t('notes.title')}</span>}>
          <TextArea
            rows={2}
            max={8000}
            value={draft.fields.text ?? ''}
            onChange={(event) => draft.set('text', event.target.value)}
          />
        </Field>
        <DraftNotices
          draft={draft}
          labels={[['text', t('notes.title')]]}
          refused={<RefusalNotice refusal={draft.refusal} quiet />}
        />
        {draft.shown.state !== 'idle' && <SaveState {...draft.shown} />}
      </div>
    </Card>
  );
}
