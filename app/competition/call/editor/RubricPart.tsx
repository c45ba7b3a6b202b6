import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import type { Criterion, Rubric } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { NumberControl } from './NumberControl.tsx';
import { PhraseRows } from './PhraseRows.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';
import { useDraft } from './use-draft.ts';

type Veto = Rubric['vetoes'][number];

const emptyCriterion = (criteria: readonly Criterion[]): Criterion => ({
  key: newKey('criterion', criteria),
  name: { zh: '', en: '' },
  description: { zh: '', en: '' },
  points: 10,
  anchors: [
    { from: 8, label: { zh: '良好', en: 'Good' }, text: { zh: '', en: '' } },
    { from: 0, label: { zh: '较差', en: 'Weak' }, text: { zh: '', en: '' } },
  ],
});
const emptyVeto = (vetoes: readonly Veto[]): Veto => ({
  key: newKey('veto', vetoes),
  name: { zh: '', en: '' },
});

/** Criteria with their bands, the grounds for 一票否决, and when a mark needs words. */
export function RubricPart() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const sum = useDraft().content.rubric.criteria.reduce((total, c) => total + c.points, 0);
  return (
    <>
      <Card title={t('fields.criteria')}>
        <div className="mb-5">
          <ProgressBar
            label={t('fields.points')}
            value={Math.min(sum, 100)}
            max={100}
            text={t('editor.points', { sum })}
            tone={sum === 100 ? 'success' : 'danger'}
          />
        </div>
        <Rows<Criterion>
          path="rubric.criteria"
          label={t('fields.criteria')}
          nameOf={(criterion) => `${say(criterion.name)} · ${criterion.points}`}
          add={{ label: t('editor.addCriterion'), make: emptyCriterion }}
        >
          {(path) => <CriterionRow path={path} />}
        </Rows>
      </Card>
      <Card title={t('fields.vetoes')}>
        <Rows<Veto>
          path="rubric.vetoes"
          label={t('fields.vetoes')}
          nameOf={(veto) => say(veto.name)}
          add={{ label: t('editor.addVeto'), make: emptyVeto }}
        >
          {(path) => <BilingualControl path={`${path}.name`} label={t('fields.name')} required />}
        </Rows>
      </Card>
      <PhraseRows />
      <Card as="div" className="grid grid-cols-1 gap-5 sm:grid-cols-3">
        <NumberControl path="rubric.commentBelowPercent" label={t('fields.commentBelowPercent')} />
        <NumberControl path="rubric.commentAbovePercent" label={t('fields.commentAbovePercent')} />
        <NumberControl path="rubric.stepCentipoints" label={t('editor.step')} scale={100} />
      </Card>
    </>
  );
}
