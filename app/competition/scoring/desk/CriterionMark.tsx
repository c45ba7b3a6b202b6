import { useTranslation } from 'react-i18next';
import { type Criterion, inLanguage, type Rubric } from '#app/competition/call/content.ts';
import { cx } from '#app/ui/cx.ts';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { parseMark } from '../sheet/parse-mark.ts';
import { anchorOf, markProblem, markText, needsComment } from '../sheet/rubric.ts';
import { limits } from '../sheet/sheet.ts';
import { CommentField } from './CommentField.tsx';
import { OwnHints } from './OwnHints.tsx';
import type { OwnHint } from './own-hints.ts';
import type { SheetFields } from './sheet-form.ts';
import type { OwnPhrases } from './use-phrases.ts';

interface CriterionMarkProps {
  rubric: Rubric;
  criterion: Criterion;
  fields: SheetFields;
  set: (name: string, value: string) => void;
  errors: { mark?: string | undefined; comment?: string | undefined };
  hints: readonly OwnHint[];
  phrases: OwnPhrases;
}

/** One criterion: what it asks, its bands with the one the mark falls in, the mark and its comment. */
export function CriterionMark(props: CriterionMarkProps) {
  const { rubric, criterion, fields, set, errors, hints, phrases } = props;
  const { t, i18n } = useTranslation('scoring');
  const name = inLanguage(criterion.name, i18n.language);
  const text = inLanguage(criterion.description, i18n.language);
  const markName = `mark.${criterion.key}`;
  const typed = parseMark(fields[markName] ?? '') ?? undefined;
  const mark = ['range', 'missing'].includes(markProblem(rubric, criterion, typed) ?? '') ? undefined : typed;
  const asked = needsComment(rubric, criterion, mark);
  const step = markText(rubric.stepCentipoints);
  return (
    <section
      aria-labelledby={`criterion-${criterion.key}`}
      className="grid gap-4 border-t border-line pt-5 first:border-t-0 first:pt-0"
    >
      <div>
        <h3
          id={`criterion-${criterion.key}`}
          className="flex flex-wrap items-baseline gap-x-3 text-lg font-semibold"
        >
          {name}{' '}
          <span className="text-sm font-normal text-ink-faint">
            {t('page.outOf', { points: criterion.points })}
          </span>
        </h3>
        {text !== '' && <p className="mt-1 text-sm text-ink-soft">{text}</p>}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-[7.5rem_1fr]">
        <Field
          label={
            <span className="sr-only">{t('page.markOf', { name, points: criterion.points, step })}</span>
          }
          errors={errors.mark}
        >
          <TextInput
            // A field for numbers would drop what it cannot read: 2。5 would become 25.
            name={markName}
            data-points={criterion.points}
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            value={fields[markName] ?? ''}
            onChange={(event) => set(markName, event.target.value)}
            className="text-xl font-semibold tabular"
          />
        </Field>
        <Bands
          criterion={criterion}
          name={name}
          mark={mark}
          choose={(points) => set(markName, String(points))}
        />
      </div>
      <OwnHints hints={hints} />
      <CommentField
        rubric={rubric}
        criterion={criterion.key}
        label={asked ? t('page.commentRequired') : t('page.comment')}
        required={asked}
        errors={errors.comment}
        name={`comment.${criterion.key}`}
        rows={2}
        max={limits.comment}
        value={fields[`comment.${criterion.key}`] ?? ''}
        set={(text) => set(`comment.${criterion.key}`, text)}
        phrases={phrases}
      />
    </section>
  );
}

interface BandsProps {
  criterion: Criterion;
  name: string;
  mark: number | undefined;
  choose: (points: number) => void;
}

/** The bands from the highest down; pressing one enters the mark it starts from. */
function Bands({ criterion, name, mark, choose }: BandsProps) {
  const { t, i18n } = useTranslation('scoring');
  const reached = anchorOf(criterion, mark);
  return (
    <ul aria-label={t('page.anchors')} className="grid gap-1.5">
      {criterion.anchors.map((anchor) => {
        const label = inLanguage(anchor.label, i18n.language);
        const here = anchor === reached;
        return (
          <li key={anchor.from}>
            <button
              type="button"
              aria-pressed={here}
              aria-label={t('page.choose', { name, label, from: anchor.from })}
              onClick={() => choose(anchor.from)}
              className={cx(
                'flex min-h-9 w-full flex-wrap items-baseline gap-x-3 rounded-md border px-3 py-1.5 text-start',
                here ? 'border-action bg-action-soft' : 'border-line hover:border-line-strong',
              )}
            >
              <span className={here ? 'font-semibold text-action' : 'font-medium'}>{label}</span>
              <span className="text-sm text-ink-soft tabular">{t('page.from', { from: anchor.from })}</span>
              <span className="w-full text-sm text-ink-soft">{inLanguage(anchor.text, i18n.language)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
