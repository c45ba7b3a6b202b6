import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { refusalText } from './refusal.ts';

/** Says why an act was refused, where there is something to say. */
export function RefusalNotice({ refusal }: { refusal: Refusal | undefined }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return <Notice tone="danger">{refusalText(t, refusal)}</Notice>;
}
