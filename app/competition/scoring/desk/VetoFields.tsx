import { useTranslation } from 'react-i18next';
import { inLanguage, type Rubric } from '#app/competition/call/content.ts';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { limits } from '../sheet/sheet.ts';
import type { SheetFields } from './sheet-form.ts';

interface VetoFieldsProps {
  rubric: Rubric;
  fields: SheetFields;
  set: (name: string, value: string) => void;
  errorOf: (field: string) => string | undefined;
}

/** 一票否决: the grounds of the rubric, each with the evidence it needs. */
export function VetoFields({ rubric, fields, set, errorOf }: VetoFieldsProps) {
  const { t, i18n } = useTranslation('scoring');
  if (rubric.vetoes.length === 0) return null;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-5">
      <legend className="float-left text-lg font-semibold">{t('page.vetoes')}</legend>
      <p className="clear-both text-sm text-ink-faint">{t('page.vetoesHint')}</p>
      {rubric.vetoes.map(({ key, name }) => {
        const named = fields[`veto.${key}`] === 'on';
        return (
          <div key={key} className="grid gap-2">
            <Checkbox
              label={inLanguage(name, i18n.language)}
              name={`veto.${key}`}
              checked={named}
              onChange={(event) => set(`veto.${key}`, event.target.checked ? 'on' : '')}
            />
            {named && (
              <Field label={t('page.evidence')} required errors={errorOf(`vetoes.${key}`)} className="ps-7">
                <TextArea
                  name={`evidence.${key}`}
                  rows={3}
                  max={limits.evidence}
                  value={fields[`evidence.${key}`] ?? ''}
                  onChange={(event) => set(`evidence.${key}`, event.target.value)}
                />
              </Field>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
