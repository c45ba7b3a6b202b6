import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { markProblem } from '../sheet/rubric.ts';
import { limits, lockProblems } from '../sheet/sheet.ts';
import { CommentField } from './CommentField.tsx';
import { CriterionMark } from './CriterionMark.tsx';
import { OwnHints } from './OwnHints.tsx';
import { ownHints } from './own-hints.ts';
import type { JudgingPage } from './read-judging.server.ts';
import { SheetFooter } from './SheetFooter.tsx';
import { readFields } from './sheet-form.ts';
import { usePhrases } from './use-phrases.ts';
import { VetoFields } from './VetoFields.tsx';

interface SheetFormProps {
  page: JudgingPage;
  /** what the browser calls this sheet */
  name: string;
  stored: StoredDraft;
  /** Why the last attempt to lock was refused. */
  refusal: Refusal | undefined;
  /** Where the form is posted, when not to the page's own address. */
  action?: string;
  /** What that attempt saved all the same. */
  posted: { revision: number; savedAt: Date | string } | undefined;
}

/** The judge's sheet: a mark and a comment for each criterion, vetoes, an overall comment; saved by itself, locked by hand. */
export function SheetForm({ page, name, stored, refusal, action, posted }: SheetFormProps) {
  const { t } = useTranslation('scoring');
  const say = useInLanguage();
  const { rubric } = page;
  const draft = useFormDraft(stored, {
    saveTo: `/judging/${page.id}/save`,
    name,
    owner: page.owner,
    posted,
    refused: refusal,
  });
  const phrases = usePhrases(page.phrases);
  const { fields, set } = draft;
  const { content, wrong } = readFields(rubric, fields);
  const problems = lockProblems(rubric, content);
  const hints = ownHints(rubric, content.marks, content.vetoes.length, page.own);
  // While one is still writing only a wrong mark is pointed at; what is missing, once locking was tried.
  const errorOf = (field: string) =>
    refusal && problems.some((p) => p.field === field) ? fieldErrors(t, refusal, field)?.[0] : undefined;
  const markError = (key: string, points: number) => {
    const criterion = rubric.criteria.find((c) => c.key === key);
    const mark = content.marks[key];
    const problem =
      criterion && mark !== undefined ? markProblem(rubric, { ...criterion, points }, mark) : null;
    const said = wrong[key] ?? problem;
    if (said === 'range') return t('problems.rangeOf', { points });
    return said ? t(`problems.${said}`) : errorOf(`marks.${key}`);
  };
  const labels: [string, string][] = [
    ...rubric.criteria.flatMap((c): [string, string][] => [
      [`mark.${c.key}`, say(c.name)],
      [`comment.${c.key}`, `${say(c.name)} · ${t('page.comment')}`],
    ]),
    ...rubric.vetoes.flatMap((v): [string, string][] => [
      [`veto.${v.key}`, say(v.name)],
      [`evidence.${v.key}`, `${say(v.name)} · ${t('page.evidence')}`],
    ]),
    ['overall', t('page.overall')],
  ];
  return (
    <Form
      method="post"
      action={action}
      className="grid gap-6"
      // Enter in a field saves where the page is; without scripts the form is posted.
      onSubmit={(event) => {
        // The dialog that locks is a form of its own, and what it posts comes by here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (draft.state !== 'stale') void draft.saveNow();
      }}
    >
      {rubric.criteria.map((criterion) => (
        <CriterionMark
          key={criterion.key}
          rubric={rubric}
          criterion={criterion}
          fields={fields}
          set={set}
          errors={{
            mark: markError(criterion.key, criterion.points),
            comment: errorOf(`comments.${criterion.key}`),
          }}
          hints={hints.filter((hint) => hint.key === criterion.key)}
          phrases={phrases}
        />
      ))}
      <div className="grid gap-3">
        <VetoFields rubric={rubric} fields={fields} set={set} errorOf={errorOf} />
        <OwnHints hints={hints.filter((hint) => hint.key === null)} />
      </div>
      <div className="border-t border-line pt-5">
        <CommentField
          rubric={rubric}
          criterion=""
          label={t('page.overall')}
          hint={t('page.overallHint')}
          name="overall"
          rows={4}
          max={limits.overall}
          value={fields.overall ?? ''}
          set={(text) => set('overall', text)}
          phrases={phrases}
        />
      </div>
      <SheetFooter
        rubric={rubric}
        draft={draft}
        content={content}
        labels={labels}
        refusal={refusal}
        action={action}
      />
    </Form>
  );
}
