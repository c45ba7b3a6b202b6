import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import type { Rubric } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { SelectControl } from './ChoiceControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';
import { useDraft } from './use-draft.ts';

type Phrase = Rubric['phrases'][number];

/** 评语模板: comments that judges may start from, of one criterion or of any. */
export function PhraseRows() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { criteria } = useDraft().content.rubric;
  const options = [
    { value: '', label: t('editor.anyCriterion') },
    ...criteria.map((c) => ({ value: c.key, label: say(c.name) })),
  ];
  return (
    <Card title={t('fields.phrases')} description={t('editor.phrasesHint')}>
      <Rows<Phrase>
        path="rubric.phrases"
        label={t('fields.phrases')}
        nameOf={(phrase) => say(phrase.text)}
        add={{ label: t('editor.addPhrase'), make: () => ({ criterion: '', text: { zh: '', en: '' } }) }}
      >
        {(path) => (
          <>
            <SelectControl path={`${path}.criterion`} label={t('fields.criterion')} options={options} />
            <BilingualControl path={`${path}.text`} label={t('fields.phrase')} rows={2} max={300} required />
          </>
        )}
      </Rows>
    </Card>
  );
}
