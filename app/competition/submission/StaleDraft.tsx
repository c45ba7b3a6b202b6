import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { type DraftFields, differing } from './draft-form.ts';
import type { EditPage } from './read-own.server.ts';

interface Stale {
  page: EditPage;
  mine: DraftFields;
  /** when the other save was made */
  at: string | number | undefined;
  onOverwrite: () => void;
}

/** A colleague saved first: both texts of every field that differs, side by side, and the choice between them. */
export function StaleDraft({ page, mine, at, onOverwrite }: Stale) {
  const { t } = useTranslation('submission');
  const nameOf = useFieldNames(page);
  const { load, data } = useFetcher<{ fields: DraftFields }>();
  useEffect(() => load(`/submissions/${page.id}/save`), [load, page.id]);
  const theirs = data?.fields;
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('edit.staleTitle', { at })}
      actions={
        <>
          <Button type="button" size="small" onClick={onOverwrite}>
            {t('edit.overwrite')}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={() => window.location.reload()}>
            {t('edit.reload')}
          </Button>
        </>
      }
    >
      <p>{t('edit.staleText')}</p>
      {theirs && (
        <ul className="mt-3 grid max-h-[45vh] gap-4 overflow-y-auto">
          {differing(mine, theirs).map((name) => (
            <li key={name}>
              <p className="font-medium">{nameOf(name)}</p>
              <dl className="grid gap-3 sm:grid-cols-2">
                <Text whose={t('edit.mine')} text={mine[name]} />
                <Text whose={t('edit.theirs')} text={theirs[name]} />
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Text({ whose, text }: { whose: string; text: string | undefined }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft text-sm">{whose}</dt>
      <dd className="whitespace-pre-line break-words">{text || '—'}</dd>
    </div>
  );
}

/** What a field of the draft is called on its page. */
function useFieldNames(page: EditPage): (name: string) => string {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const { sections, fields } = page.call.form;
  const names = new Map([
    ['title', t('edit.name')],
    ['summary', t('edit.summary')],
    ['trackKey', t('edit.track')],
    ['declared', t('edit.declaration')],
    ...sections.map((one) => [`section.${one.key}`, say(one.title)] as const),
    ...fields.map((one) => [`field.${one.key}`, say(one.label)] as const),
  ]);
  return (name) => names.get(name) ?? name;
}
