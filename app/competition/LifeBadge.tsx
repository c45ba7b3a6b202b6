import { useTranslation } from 'react-i18next';
import { type Lifecycle, type StateOf, shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import { StateBadge } from '#app/ui/StateBadge.tsx';

/** The state of a thing, in the colour and by the name that its lifecycle gives. */
export function LifeBadge<L extends Lifecycle>({
  life,
  state,
  className,
}: {
  life: L;
  state: StateOf<L>;
  className?: string;
}) {
  const { t } = useTranslation('states');
  const { tone, label } = shownAs(life, state);
  return <StateBadge tone={tone} label={t(label)} {...(className && { className })} />;
}
