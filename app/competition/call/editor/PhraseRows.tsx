import { useTranslation } from 'react-i18next';
import type { Rubric } from '#app/competition/call/content.ts';
import { SelectControl } from '#app/competition/call/editor/ChoiceControl.tsx';
import { useDraft } from '#app/competition/call/editor/draft-context.ts';
import { Rows } from '#app/competition/call/editor/Rows.tsx';
import { BilingualControl } from '#app/competition/call/editor/TextControl.tsx';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';

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
