import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { type RoundRule, roundKinds } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { SelectControl } from './ChoiceControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';
import { useDraft } from './use-draft.ts';

const aDefence = (rounds: readonly RoundRule[]): RoundRule => ({
  key: newKey('defence', rounds),
  name: { zh: '现场答辩', en: 'Defence' },
  kind: 'defence',
  weightPercent: Math.max(
    0,
    100 - rounds.reduce((sum, r) => sum + (Number.isFinite(r.weightPercent) ? r.weightPercent : 0), 0),
  ),
  shortlist: 6,
});

/** The rounds of the review with their weights, when the panel confers, and how long its report may be signed. */
export function ReviewRoundsCard() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { rounds } = useDraft().content.review;
  const sum = rounds.reduce((total, r) => total + r.weightPercent, 0);
  return (
    <Card
      title={t('fields.review')}
      description={t('editor.roundsText')}
      actions={<span className="text-sm text-ink-soft tabular">{t('editor.weights', { sum })}</span>}
    >
      <Rows<RoundRule>
        path="review.rounds"
        label={t('fields.rounds')}
        nameOf={(round) => say(round.name)}
        add={{ label: t('editor.addRound'), make: aDefence }}
      >
        {(path, round) => (
          <>
            <BilingualControl path={`${path}.name`} label={t('fields.name')} required />
            <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
              <SelectControl
                path={`${path}.kind`}
                label={t('fields.kind')}
                options={roundKinds.map((value) => ({ value, label: t(`roundKinds.${value}`) }))}
              />
              <NumberControl path={`${path}.weightPercent`} label={t('fields.weightPercent')} />
              {round !== rounds[0] && (
                <NumberControl path={`${path}.shortlist`} label={t('fields.shortlist')} />
              )}
            </div>
          </>
        )}
      </Rows>
      <div className="mt-6 grid grid-cols-1 gap-5 sm:grid-cols-2">
        <NumberControl
          path="review.conferenceRangeCentipoints"
          label={t('editor.conferenceRange')}
          hint={t('editor.conferenceHint')}
          scale={100}
        />
        <NumberControl path="review.signingDays" label={t('fields.signingDays')} />
        <SelectControl
          path="review.feedback"
          label={t('fields.feedback')}
          options={(['comments', 'marks'] as const).map((value) => ({
            value,
            label: t(`feedback.${value}`),
          }))}
        />
      </div>
    </Card>
  );
}
