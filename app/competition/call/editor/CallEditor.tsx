import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { problemsOf } from '../publishable.ts';
import type { Draft } from '../read-organised.server.ts';
import { type Part, withValueAt } from './at-path.ts';
import { EditorNav } from './EditorNav.tsx';
import { FormPart } from './FormPart.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RubricPart } from './RubricPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { TextPart } from './TextPart.tsx';
import { TimetablePart } from './TimetablePart.tsx';
import { TracksPart } from './TracksPart.tsx';
import { useAutosave } from './use-autosave.ts';
import { DraftContext } from './use-draft.ts';

type Edited = Pick<Draft, 'id' | 'revision' | 'content' | 'funds' | 'facts'>;

/** Writes the draft of a call: its parts, what is wrong with it as it is written, and its saving by itself. */
export function CallEditor({ draft, part }: { draft: Edited; part: Part }) {
  const { t } = useTranslation('call');
  const [content, setContent] = useState(draft.content);
  const set = useCallback(
    (path: string, value: unknown) => setContent((before) => withValueAt(before, path, value)),
    [],
  );
  const problems = useMemo(
    () => problemsOf(content, { ...draft.facts, now: new Date(draft.facts.now) }),
    [content, draft.facts],
  );
  const edited = useMemo(() => ({ content, problems, set }), [content, problems, set]);
  const at = `/organise/calls/${draft.id}`;
  const saving = useAutosave(`${at}/draft`, content, draft.revision);
  const failed = saving.state === 'failed' || saving.state === 'stale';
  return (
    <DraftContext.Provider value={edited}>
      <LeavingDialog dirty={saving.dirty} failed={failed} save={saving.save} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <div className="min-w-0 lg:sticky lg:top-6 lg:self-start">
          <EditorNav current={part} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-6">
          {saving.state === 'stale' && (
            <StaleNotice previewAt={`${at}/preview`} overwrite={saving.overwrite} />
          )}
          {part === 'text' && <TextPart />}
          {part === 'tracks' && <TracksPart />}
          {part === 'timetable' && <TimetablePart />}
          {part === 'form' && <FormPart />}
          {part === 'rubric' && <RubricPart />}
          {part === 'rules' && <RulesPart funds={draft.funds} />}
          {problems.length > 0 ? (
            <Notice tone="warning" role="none" title={t('editor.problems')}>
              <p className="mb-2">{t('editor.problemsText')}</p>
              <ProblemList problems={problems} content={content} />
            </Notice>
          ) : (
            <Notice tone="success" role="none">
              {t('editor.noProblems')}
            </Notice>
          )}
          <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper px-1 py-3">
            <SaveState state={saving.state} at={saving.savedAt} onRetry={saving.save} />
            <div className="flex gap-3">
              <Button
                type="button"
                variant="secondary"
                onClick={saving.save}
                disabled={!saving.dirty || saving.state === 'stale'}
                pending={saving.state === 'saving'}
              >
                {t('editor.save')}
              </Button>
              <ButtonLink to={`${at}/preview`}>{t('editor.toPreview')}</ButtonLink>
            </div>
          </div>
        </div>
      </div>
    </DraftContext.Provider>
  );
}
