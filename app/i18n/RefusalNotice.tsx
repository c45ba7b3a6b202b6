import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { refusalText } from './refusal.ts';

interface RefusalNoticeProps {
  refusal: Refusal | undefined;
  /** of something that the page did by itself, such as saving: it takes nobody's eyes off what they write */
  quiet?: boolean;
}

/** Says why an act was refused, where there is something to say: scrolled to and focused, wherever the button stood that was pressed. */
export function RefusalNotice({ refusal, quiet = false }: RefusalNoticeProps) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refusal || quiet) return;
    notice.current?.focus({ preventScroll: true });
    notice.current?.scrollIntoView({ block: 'center' });
  }, [refusal, quiet]);
  if (!refusal) return null;
  return (
    <div ref={notice} tabIndex={-1} className="rounded-lg">
      <Notice tone="danger">{refusalText(t, refusal)}</Notice>
    </div>
  );
}
