import { useTranslation } from 'react-i18next';
import { type Step, Steps } from '#app/ui/Steps.tsx';

const way = ['granted', 'accountConfirmed', 'prepared', 'paid'];

/** How far an award has come towards payment. */
export function GrantSteps({ state }: { state: string }) {
  const { t } = useTranslation('award');
  const at = way.indexOf(state);
  const stateOf = (index: number): Step['state'] =>
    index <= at ? 'done' : index === at + 1 ? 'now' : 'next';
  return (
    <Steps
      className="mb-8"
      label={t('grant.stepsLabel')}
      items={way.map((key, index) => ({ key, label: t(`grant.way.${key}`), state: stateOf(index) }))}
    />
  );
}
