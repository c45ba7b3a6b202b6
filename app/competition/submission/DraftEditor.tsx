import { Form } from '@remix-run/react';
import { type FocusEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import type { FormFields } from '#app/ui/draft/merge.ts';
import type { DraftAnswer } from '#app/ui/draft/post-draft.ts';
import { useFormDraft } from '#app/ui/draft/use-form-draft.ts';
import { SaveState } from '#app/ui/SaveState.tsx';
import { type Missing, missingIn } from './check.ts';
import { DraftFields } from './DraftFields.tsx';
import { DraftRail } from './DraftRail.tsx';
import { fieldsOf, readFields } from './draft-form.ts';
import { railOf } from './draft-rail.ts';
import type { EditPage } from './read-own.server.ts';
import { useFieldNames } from './use-field-names.ts';

const draftFormId = 'draft';

interface DraftEditorProps {
  page: EditPage;
  refusal?: Refusal | undefined;
  posted?: DraftAnswer['saved'];
  /** what was posted and refused, shown again */
  typed?: FormFields | undefined;
  /** what belongs to the entry and has forms of its own: files, partners; between what is written and the declaration */
  children: ReactNode;
}

/**
 * The draft as its writers work on it: a rail of its parts, what is written, what is attached, the declaration last, and one bar that
 * is always in sight. It saves itself; its buttons save too, so that it works without a script.
 */
export function DraftEditor({ page, refusal, posted, typed, children }: DraftEditorProps) {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const draft = useFormDraft(
    { fields: typed ?? fieldsOf(page.draft, page.trackKey), revision: page.revision, savedAt: page.savedAt },
    {
      saveTo: `/submissions/${page.id}/save`,
      name: `entry ${page.id}`,
      owner: page.owner,
      posted,
      refused: refusal,
    },
  );
  const { fields, set } = draft;
  const missing = missingNow(page, fields, say);
  const { left, leave } = useLeftFields();
  const problemAt = (id: string) => {
    const found = left.has(id) ? missing.find(({ at }) => at === id) : undefined;
    return found && t(`missing.${found.code}`, found.params);
  };
  const members = page.members.filter((member) => !member.declined);
  return (
    <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-8">
      <DraftRail
        items={railOf(page.call, missing, { consortium: members.length > 0 })}
        left={missing.length}
      />
      <div className="grid gap-6">
        {/* Half a draft is saved and checked too: what is missing is said in its place, not by the browser. */}
        <Form
          method="post"
          id={draftFormId}
          noValidate
          className="grid gap-6"
          onSubmit={draft.settle}
          onBlur={leave}
        >
          <input type="hidden" name="revision" value={draft.revision} />
          <DraftFields page={page} fields={fields} set={set} problemAt={problemAt} />
        </Form>
        {children}
        <Card title={t('edit.declaration')} id="declaration" className="scroll-mt-24">
          <p className="mb-4 whitespace-pre-line text-ink-soft">{say(page.call.form.declaration)}</p>
          <Checkbox
            id="declared"
            name="declared"
            form={draftFormId}
            label={t('edit.declare')}
            checked={fields.declared === 'on'}
            onChange={(e) => set('declared', e.target.checked ? 'on' : '')}
          />
        </Card>
        <DraftBar page={page} draft={draft} refusal={refusal} missing={missing} />
      </div>
    </div>
  );
}

interface DraftBarProps {
  page: EditPage;
  draft: ReturnType<typeof useFormDraft>;
  refusal: Refusal | undefined;
  missing: readonly Missing[];
}

function DraftBar({ page, draft, refusal, missing }: DraftBarProps) {
  const { t, i18n } = useTranslation('submission');
  const labels = useFieldNames(page);
  return (
    <div
      data-bar=""
      className="sticky bottom-0 z-10 -mx-4 grid max-h-[70dvh] gap-3 overflow-y-auto border-line border-t bg-surface px-4 py-3 shadow-card sm:mx-0 sm:rounded-t-xl sm:border-x sm:px-6"
    >
      {refusal?.code !== 'submission.stale' && <RefusalNotice refusal={refusal} />}
      <DraftNotices
        draft={draft}
        labels={labels}
        title={t('edit.staleTitle', { at: dateText(draft.theirs?.savedAt ?? 0, 'second', i18n.language) })}
        text={t('edit.staleText')}
        refused={<RefusalNotice refusal={draft.refusal} quiet />}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="grid">
          <SaveState {...draft.shown} />
          <span className="text-ink-faint text-sm max-sm:hidden">
            {missing.length > 0 ? t('edit.left', { count: missing.length }) : t('edit.nothingLeft')}
          </span>
        </span>
        <span className="flex flex-wrap gap-3">
          <Button variant="secondary" name="intent" value="save" form={draftFormId}>
            {t('edit.save')}
          </Button>
          <Button name="intent" value="check" form={draftFormId}>
            {t('edit.check')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** What still stops the entry, with what is on the page now: as the server will say it. */
function missingNow(
  page: EditPage,
  fields: FormFields,
  say: (text: { zh: string; en: string }) => string,
): Missing[] {
  const members = page.members.filter((member) => !member.declined);
  const { lead, files, call } = page;
  const entry = {
    ...readFields(fields),
    ...{ files, members, providerKind: lead.kind, verified: lead.verification === 'verified' },
  };
  return missingIn(call, entry, say);
}

/** The fields that were left once: only of those it is said what is wrong. A field the address names is gone to, and counts as left. */
function useLeftFields() {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const add = (id: string) => setLeft((all) => (all.has(id) ? all : new Set([...all, id])));
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the page opens, once
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    const field = id === '' ? null : document.getElementById(id);
    if (!(field instanceof HTMLElement)) return;
    add(id);
    const control = field.matches('input, textarea, select')
      ? field
      : field.querySelector<HTMLElement>('button:not(:disabled), input, a');
    control?.focus();
  }, []);
  return { left, leave: (event: FocusEvent) => event.target.id !== '' && add(event.target.id) };
}
