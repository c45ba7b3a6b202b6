import { useTranslation } from 'react-i18next';
import type { Bilingual, FormField } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { SelectControl, ToggleControl } from './ChoiceControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';

const kinds = ['text', 'number', 'date', 'choice'] as const;
const emptyField = (fields: readonly FormField[]): FormField => ({
  key: newKey('field', fields),
  label: { zh: '', en: '' },
  kind: 'text',
  choices: [],
  required: false,
});

/** Short details asked of an entrant: a number, a date, one of several. */
export function FieldRows() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <Rows<FormField>
      path="form.fields"
      label={t('fields.fields')}
      nameOf={(field) => say(field.label)}
      add={{ label: t('editor.addField'), make: emptyField }}
    >
      {(path, field) => (
        <>
          <BilingualControl path={`${path}.label`} label={t('fields.label')} required />
          <div className="grid items-end grid-cols-1 gap-4 sm:grid-cols-2">
            <SelectControl
              path={`${path}.kind`}
              label={t('fields.kind')}
              options={kinds.map((value) => ({ value, label: t(`fieldKinds.${value}`) }))}
            />
            <ToggleControl path={`${path}.required`} label={t('fields.required')} />
          </div>
          {field.kind === 'choice' && (
            <Rows<Bilingual>
              path={`${path}.choices`}
              label={t('fields.choices')}
              nameOf={say}
              add={{ label: t('editor.addChoice'), make: () => ({ zh: '', en: '' }) }}
            >
              {(choicePath) => <BilingualControl path={choicePath} label={t('fields.name')} required />}
            </Rows>
          )}
        </>
      )}
    </Rows>
  );
}
