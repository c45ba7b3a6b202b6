import { Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { markText, pointsText } from '../sheet/rubric.ts';
import type { OwnHint } from './own-hints.ts';

/** What the judge may want to look at again; computed from their own marks alone, and no reason not to lock. */
export function OwnHints({ hints }: { hints: readonly OwnHint[] }) {
  const { t } = useTranslation('scoring');
  const say = useInLanguage();
  const text = (hint: OwnHint) => {
    if (hint.kind === 'unusual')
      return t('hints.unusual', {
        count: hint.count,
        mean: pointsText(hint.mean),
        lowest: markText(hint.lowest),
        highest: markText(hint.highest),
      });
    if (hint.kind === 'belowBand')
      return t('hints.belowBand', { short: markText(hint.short), band: say(hint.band) });
    return t('hints.vetoedHigh');
  };
  if (hints.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-ink-soft">
      {hints.map((hint) => (
        <li key={hint.kind} className="flex gap-2">
          <Lightbulb aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-amber" />
          {text(hint)}
        </li>
      ))}
    </ul>
  );
}
