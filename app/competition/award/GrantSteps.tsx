import { useTranslation } from 'react-i18next';
import { type Step, Steps } from '#app/ui/Steps.tsx';

const way = ['granted', 'accountConfirmed', 'prepared', 'reviewed', 'approved', 'paid'];

/** How far an award on its way and its payment order have come. */
const reached = (state: string, order: string | null): number => {
  if (state !== 'prepared') return way.indexOf(state);
  if (order === 'sentBack') return way.indexOf('accountConfirmed');
  return way.indexOf(order === 'endorsing' ? 'reviewed' : (order ?? 'prepared'));
};

interface Props {
  state: string;
  order: string | null;
  /** fen as text: what was paid and stands, and what of a revoked award is not back */
  money?: { paidFen: string; openFen: string };
}

/** How a revoked award ended: what it had reached, and whether its money is back. */
function endOf(money: Props['money']): { paid: boolean; end: string } {
  const paid = BigInt(money?.paidFen ?? 0) > 0n;
  if (!paid) return { paid, end: 'revoked' };
  return { paid, end: BigInt(money?.openFen ?? 0) > 0n ? 'revokedPaid' : 'recovered' };
}

/** How far an award has come towards payment; of one that is suspended or revoked, that it goes no further, and why not. */
export function GrantSteps({ state, order, money }: Props) {
  const { t } = useTranslation('award');
  const label = t('grant.stepsLabel');
  if (state === 'revoked' || state === 'suspended') {
    const { paid, end } = state === 'suspended' ? { paid: false, end: 'suspended' } : endOf(money);
    const items: Step[] = [
      { key: 'granted', label: t('grant.way.granted'), state: 'done' },
      ...(paid ? [{ key: 'paid', label: t('grant.paidBefore'), state: 'done' as const }] : []),
      {
        key: end,
        label: t(`grant.ended.${end}`),
        state: end === 'suspended' || end === 'revokedPaid' ? 'now' : 'done',
      },
    ];
    return <Steps className="mb-8" label={label} items={items} />;
  }
  const at = reached(state, order);
  const stateOf = (index: number): Step['state'] =>
    index <= at ? 'done' : index === at + 1 ? 'now' : 'next';
  return (
    <Steps
      className="mb-8"
      label={label}
      items={way.map((key, index) => ({ key, label: t(`grant.way.${key}`), state: stateOf(index) }))}
    />
  );
}
