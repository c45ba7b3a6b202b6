import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import type { FormSection } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { ToggleControl } from './ChoiceControl.tsx';
import { FieldRows } from './FieldRows.tsx';
import { FileRows } from './FileRows.tsx';
import { NumberControl } from './NumberControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';

const emptySection = (sections: readonly FormSection[]): FormSection => ({
  key: newKey('section', sections),
  title: { zh: '', en: '' },
  hint: { zh: '', en: '' },
  minCharacters: 0,
  maxCharacters: 2000,
  required: true,
});

/** What an entrant fills in, attaches and declares. */
export function FormPart() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <>
      <Card title={t('fields.sections')}>
        <Rows<FormSection>
          path="form.sections"
          label={t('fields.sections')}
          nameOf={(section) => say(section.title)}
          add={{ label: t('editor.addSection'), make: emptySection }}
        >
          {(path) => (
            <>
              <BilingualControl path={`${path}.title`} label={t('fields.title')} required />
              <BilingualControl path={`${path}.hint`} label={t('fields.hint')} rows={2} max={500} />
              <div className="grid items-end grid-cols-1 gap-4 sm:grid-cols-3">
                <NumberControl path={`${path}.minCharacters`} label={t('fields.minCharacters')} />
                <NumberControl path={`${path}.maxCharacters`} label={t('fields.maxCharacters')} />
                <ToggleControl path={`${path}.required`} label={t('fields.required')} />
              </div>
            </>
          )}
        </Rows>
      </Card>
      <Card title={t('fields.fields')}>
        <FieldRows />
      </Card>
      <Card title={t('fields.files')}>
        <FileRows />
      </Card>
      <Card title={t('fields.declaration')}>
        <BilingualControl
          path="form.declaration"
          label={t('fields.declaration')}
          rows={8}
          max={4000}
          required
        />
      </Card>
    </>
  );
}
