import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { rankingMethods } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { AssignmentRules } from './AssignmentRules.tsx';
import { SelectControl, ToggleControl } from './ChoiceControl.tsx';
import { MarkdownControl } from './MarkdownControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { ReviewRoundsCard } from './ReviewRoundsCard.tsx';
import { Rows } from './Rows.tsx';
import { useDraft } from './use-draft.ts';

export interface FundChoice {
  key: string;
  name: string;
  nameEn: string;
}

/** How judges are drawn, how their marks become places, and what a winner is awarded from which fund. */
export function RulesPart({ funds }: { funds: readonly FundChoice[] }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { rubric, ranking } = useDraft().content;
  const { criteria } = rubric;
  const { method } = ranking;
  const adjusts = method !== 'mean' && method !== 'trimmedMean';
  const ties = [
    { value: 'untrimmedMean', label: t('page.untrimmedMean') },
    ...criteria.map((c) => ({ value: c.key, label: say(c.name) })),
  ];
  // a call of before may still name the sum: it stays readable, and is offered where it stands alone
  const offered = ranking.tieBreaks.includes('untrimmedSum')
    ? [...ties, { value: 'untrimmedSum', label: t('page.untrimmedSum') }]
    : ties;
  const tieName = (key: string) => offered.find((tie) => tie.value === key)?.label ?? key;
  const unused = (used: readonly string[]) =>
    ties.find((tie) => !used.includes(tie.value))?.value ?? 'untrimmedMean';
  return (
    <>
      <Card title={t('fields.panel')}>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
          <NumberControl path="panel.size" label={t('fields.size')} />
          <NumberControl path="panel.reserves" label={t('fields.reserves')} />
          <NumberControl path="panel.cooperationYears" label={t('fields.cooperationYears')} />
        </div>
        <div className="my-5">
          <ToggleControl path="panel.blind" label={t('fields.blind')} />
        </div>
        <AssignmentRules />
        <div className="grid grid-cols-1 gap-6">
          <MarkdownControl path="panel.commitment.zh" label={t('fields.commitment')} rows={8} max={4000} />
          <MarkdownControl
            path="panel.commitment.en"
            label={t('editor.englishOf', { label: t('fields.commitment') })}
            rows={8}
            max={4000}
          />
        </div>
      </Card>
      <ReviewRoundsCard />
      <Card title={t('fields.ranking')}>
        <div className="mb-6 grid gap-5 sm:grid-cols-3">
          <SelectControl
            path="ranking.method"
            label={t('fields.method')}
            options={rankingMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          />
          <NumberControl path="ranking.trimFrom" label={t('fields.trimFrom')} />
          <NumberControl path="ranking.passMarkCentipoints" label={t('editor.passMark')} scale={100} />
          {adjusts && (
            <>
              <NumberControl path="ranking.smallestGroup" label={t('fields.smallestGroup')} />
              <SelectControl
                path="ranking.passMarkOn"
                label={t('fields.passMarkOn')}
                options={(['raw', 'adjusted'] as const).map((value) => ({
                  value,
                  label: t(`passMarkOn.${value}`),
                }))}
              />
            </>
          )}
          <p className="text-ink-soft sm:col-span-3">{t(`page.methodText.${method}`)}</p>
        </div>
        <h3 className="mb-3 font-semibold">{t('fields.tieBreaks')}</h3>
        <Rows<string>
          path="ranking.tieBreaks"
          label={t('fields.tieBreaks')}
          nameOf={tieName}
          add={{ label: t('editor.addTieBreak'), make: unused }}
        >
          {(path) => <SelectControl path={path} label={t('page.criterion')} options={offered} />}
        </Rows>
      </Card>
      <Card title={t('fields.award')}>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
          <SelectControl
            path="award.fundKey"
            label={t('fields.fundKey')}
            options={funds.map((f) => ({ value: f.key, label: say({ zh: f.name, en: f.nameEn }) }))}
            placeholder="—"
          />
          <NumberControl path="award.amountFen" label={t('editor.yuan')} scale={100} />
          <NumberControl path="award.reserves" label={t('fields.reserves')} />
          <NumberControl path="award.payoutWorkingDays" label={t('fields.payoutWorkingDays')} />
        </div>
      </Card>
    </>
  );
}
