import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { ChangeList } from '../ChangeList.tsx';
import { changesBetween } from '../changes.ts';
import { problemsOf } from '../publishable.ts';
import type { Draft } from '../read-organised.server.ts';
import { type Part, withValueAt } from './at-path.ts';
import { callOfFields, encodeCall, fieldsOfCall } from './draft-fields.ts';
import { EditorNav } from './EditorNav.tsx';
import { FormPart } from './FormPart.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RubricPart } from './RubricPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { TextPart } from './TextPart.tsx';
import { TimetablePart } from './TimetablePart.tsx';
import { TracksPart } from './TracksPart.tsx';
import { DraftContext } from './use-draft.ts';

type Edited = Pick<Draft, 'id' | 'owner' | 'revision' | 'content' | 'funds' | 'facts'>;

/** Writes the draft of a call: its parts, what is wrong with it as it is written, and its saving by itself. */
export function CallEditor({ draft, part }: { draft: Edited; part: Part }) {
  const { t } = useTranslation('call');
  const at = `/organise/calls/${draft.id}`;
  const saving = useFormDraft(
    { fields: fieldsOfCall(draft.content), revision: draft.revision, savedAt: null },
    { saveTo: `${at}/draft`, name: `call ${draft.id}`, owner: draft.owner, encode: encodeCall },
  );
  const content = useMemo(() => callOfFields(saving.fields), [saving.fields]);
  // Two changes may come between two renderings: the second builds on the first.
  const latest = useRef(content);
  latest.current = content;
  const { set: setPart } = saving;
  const set = useCallback(
    (path: string, value: unknown) => {
      latest.current = withValueAt(latest.current, path, value);
      const part = path.split('.')[0] as keyof typeof content;
      setPart(part, fieldsOfCall(latest.current)[part] ?? '');
    },
    [setPart],
  );
  const problems = useMemo(
    () => problemsOf(content, { ...draft.facts, now: new Date(draft.facts.now) }),
    [content, draft.facts],
  );
  const edited = useMemo(() => ({ content, problems, set }), [content, problems, set]);
  const failed = saving.state === 'failed' || saving.state === 'stale';
  return (
    <DraftContext.Provider value={edited}>
      {/* What is kept in the browser may be left: it is sent when the line is back. */}
      <LeavingDialog dirty={saving.dirty && saving.state !== 'kept'} failed={failed} save={saving.saveNow} />
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <div className="min-w-0 lg:sticky lg:top-6 lg:self-start">
          <EditorNav current={part} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <DraftNotices
            draft={saving}
            labels={[]}
            title={t('editor.staleTitle')}
            text={t('editor.staleText')}
            differences={(mine, theirs) => (
              <ChangeList
                changes={changesBetween(callOfFields(theirs), callOfFields(mine)).map((change) => ({
                  ...change,
                  words: [],
                }))}
              />
            )}
            refused={<RefusalNotice refusal={saving.refusal} quiet />}
          />
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
            <SaveState {...saving.shown} />
            <div className="flex gap-3">
              <Button
                type="button"
                variant="secondary"
                onClick={saving.saveNow}
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
