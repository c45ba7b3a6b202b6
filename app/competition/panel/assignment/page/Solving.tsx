import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/ui/Notice.tsx';

const PERIOD = 1500;

/** While a job solves: how long it has been at it. The page asks again by itself until there is an answer. */
export function Solving({ since }: { since: string | Date }) {
  const { t } = useTranslation('assignment');
  const { revalidate } = useRevalidator();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(Math.max(0, Math.round((Date.now() - new Date(since).getTime()) / 1000)));
      revalidate();
    }, PERIOD);
    return () => clearInterval(timer);
  }, [since, revalidate]);
  return (
    <Notice role="status" title={t('solving')}>
      <div
        role="progressbar"
        aria-label={t('solving')}
        className="mt-1 h-2 animate-pulse rounded-full bg-action motion-reduce:animate-none"
      />
      <p className="mt-2 tabular">{t('seconds', { value: seconds })}</p>
    </Notice>
  );
}
