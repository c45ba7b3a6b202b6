import { useLocation } from '@remix-run/react';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoorRefusal, onRefusal } from '#app/ui/door-refusal.ts';
import { Notice } from '#app/ui/Notice.tsx';

/** Says why a form was not let in (too often, too large, too slow …), over the page, which stays as it is with all that was typed. */
export function DoorNotice() {
  const { t } = useTranslation();
  const { key } = useLocation();
  const [refusal, setRefusal] = useState<DoorRefusal | null>(null);
  useEffect(() => onRefusal(window, setRefusal), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page it is no longer true
  useEffect(() => setRefusal(null), [key]);
  if (!refusal) return null;
  return (
    <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-xl rounded-lg bg-paper shadow-lg">
      <Notice tone="danger" title={t(`errors.${refusal.code}.title`)} className="items-start">
        <p className="pe-8">{t(`errors.${refusal.code}.text`, { seconds: refusal.seconds ?? 60 })}</p>
        <button
          type="button"
          aria-label={t('actions.close')}
          onClick={() => setRefusal(null)}
          className="absolute end-2 top-2 rounded p-2 text-ink-soft"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </Notice>
    </div>
  );
}
