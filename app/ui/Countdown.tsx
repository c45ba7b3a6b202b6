import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from './DateTime.tsx';

export interface CountdownProps {
  /** The end: ISO text or Date. */
  to: Date | string;
  /** Shown once it has passed. */
  over?: string;
  className?: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** The time left, counting. The server and the first paint show the end itself, so that both agree. */
export function Countdown({ to, over, className }: CountdownProps) {
  const { t } = useTranslation('common');
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (now === null) return <DateTime at={to} className={className} />;
  const seconds = Math.floor((new Date(to).getTime() - now) / 1000);
  if (seconds <= 0) return <span className={className}>{over ?? t('ui.countdown.over')}</span>;
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map(pad)
    .join(':');
  return (
    <span role="timer" className={className ?? 'tabular'}>
      {days > 0 && t('ui.countdown.days', { days })}
      <span className="tabular">{clock}</span>
    </span>
  );
}
