import { useTranslation } from 'react-i18next';
import { type FileSlot, fileKinds } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { ChecksControl, ToggleControl } from './ChoiceControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';

const emptySlot = (slots: readonly FileSlot[]): FileSlot => ({
  key: newKey('file', slots),
  title: { zh: '', en: '' },
  hint: { zh: '', en: '' },
  kinds: ['pdf'],
  maxMegabytes: 50,
  maxFiles: 1,
  required: false,
  onlyConsortium: false,
});

/** The files an entrant attaches, with their kinds and sizes. */
export function FileRows() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const kinds = fileKinds.map((value) => ({ value, label: t(`fileKinds.${value}`) }));
  return (
    <Rows<FileSlot>
      path="form.files"
      label={t('fields.files')}
      nameOf={(slot) => say(slot.title)}
      add={{ label: t('editor.addFile'), make: emptySlot }}
    >
      {(path) => (
        <>
          <BilingualControl path={`${path}.title`} label={t('fields.title')} required />
          <BilingualControl path={`${path}.hint`} label={t('fields.hint')} rows={2} max={500} />
          <ChecksControl path={`${path}.kinds`} label={t('fields.kinds')} options={kinds} />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <NumberControl path={`${path}.maxMegabytes`} label={t('fields.maxMegabytes')} />
            <NumberControl path={`${path}.maxFiles`} label={t('fields.maxFiles')} />
          </div>
          <div className="flex flex-wrap gap-x-8 gap-y-2">
            <ToggleControl path={`${path}.required`} label={t('fields.required')} />
            <ToggleControl path={`${path}.onlyConsortium`} label={t('fields.onlyConsortium')} />
          </div>
        </>
      )}
    </Rows>
  );
}
