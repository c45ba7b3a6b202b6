import { useTranslation } from 'react-i18next';
import type { FormSection } from '#app/competition/call/content.ts';
import { newKey } from '#app/competition/call/editor/at-path.ts';
import { ToggleControl } from '#app/competition/call/editor/ChoiceControl.tsx';
import { FieldRows } from '#app/competition/call/editor/FieldRows.tsx';
import { FileRows } from '#app/competition/call/editor/FileRows.tsx';
import { NumberControl } from '#app/competition/call/editor/NumberControl.tsx';
import { Rows } from '#app/competition/call/editor/Rows.tsx';
import { BilingualControl } from '#app/competition/call/editor/TextControl.tsx';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';

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
