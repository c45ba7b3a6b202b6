import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import type { EditPage } from './read-own.server.ts';

/** What each field of the draft is called on its page, in the order in which they stand there. */
export function useFieldNames(page: EditPage): [field: string, label: string][] {
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const { sections, fields } = page.call.form;
  return [
    ['title', t('edit.name')],
    ['summary', t('edit.summary')],
    ['trackKey', t('edit.track')],
    ...sections.map((one): [string, string] => [`section.${one.key}`, say(one.title)]),
    ...fields.map((one): [string, string] => [`field.${one.key}`, say(one.label)]),
    ['declared', t('edit.declaration')],
  ];
}
