import { useTranslation } from 'react-i18next';
import { type Step, Steps } from '#app/ui/Steps.tsx';

const way = ['granted', 'accountConfirmed', 'prepared', 'reviewed', 'approved', 'paid'];

/** How far an award and its payment order have come; a suspended or revoked one has come nowhere. */
const reached = (state: string, order: string | null): number => {
  if (state !== 'prepared') return way.indexOf(state);
  if (order === 'sentBack') return way.indexOf('accountConfirmed');
  return way.indexOf(order === 'endorsing' ? 'reviewed' : (order ?? 'prepared'));
};

/** How far an award has come towards payment. */
export function GrantSteps({ state, order }: { state: string; order: string | null }) {
  const { t } = useTranslation('award');
  const at = reached(state, order);
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
