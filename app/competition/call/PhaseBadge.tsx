import { useTranslation } from 'react-i18next';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { CallPhase } from './timeline.ts';

/** The tone of each state of a call. */
export const phaseTone: Record<CallPhase | 'draft', Tone> = {
  draft: 'neutral',
  coming: 'info',
  open: 'success',
  closed: 'neutral',
  cancelled: 'danger',
};

export function PhaseBadge({ phase, className }: { phase: CallPhase | 'draft'; className?: string }) {
  const { t } = useTranslation('call');
  return <StateBadge tone={phaseTone[phase]} label={t(`phase.${phase}`)} className={className} />;
}
