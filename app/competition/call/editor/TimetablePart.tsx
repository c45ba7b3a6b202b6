import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { providerKinds } from '../content.ts';
import { ChecksControl, SelectControl } from './ChoiceControl.tsx';
import { InstantControl } from './InstantControl.tsx';
import { MarkdownControl } from './MarkdownControl.tsx';
import { NumberControl } from './NumberControl.tsx';

const instants = ['opensAt', 'submissionDeadline', 'reviewUntil'] as const;
const periods = ['screeningWorkingDays', 'correctionWorkingDays', 'publicityWorkingDays'] as const;
const limits = ['maxMembers', 'maxEntriesPerLead', 'maxExcludedExperts'] as const;

/** When each step is, and who may enter. */
export function TimetablePart() {
  const { t } = useTranslation('call');
  return (
    <>
      <Card title={t('fields.timetable')}>
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 xl:grid-cols-3">
          {instants.map((name) => (
            <InstantControl key={name} path={`timetable.${name}`} label={t(`fields.${name}`)} />
          ))}
          {periods.map((name) => (
            <NumberControl key={name} path={`timetable.${name}`} label={t(`fields.${name}`)} />
          ))}
        </div>
      </Card>
      <Card title={t('fields.eligibility')}>
        <div className="grid grid-cols-1 gap-6">
          <ChecksControl
            path="eligibility.kinds"
            label={t('page.kinds')}
            options={providerKinds.map((value) => ({ value, label: t(`providerKinds.${value}`) }))}
          />
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
            {limits.map((name) => (
              <NumberControl key={name} path={`eligibility.${name}`} label={t(`fields.${name}`)} />
            ))}
          </div>
          <SelectControl
            path="eligibility.creditCheck"
            label={t('fields.creditCheck')}
            options={(['advised', 'required'] as const).map((value) => ({
              value,
              label: t(`creditCheck.${value}`),
            }))}
          />
          <MarkdownControl path="eligibility.text.zh" label={t('fields.eligibility')} rows={8} max={4000} />
          <MarkdownControl
            path="eligibility.text.en"
            label={t('editor.englishOf', { label: t('fields.eligibility') })}
            rows={8}
            max={4000}
          />
        </div>
      </Card>
    </>
  );
}
