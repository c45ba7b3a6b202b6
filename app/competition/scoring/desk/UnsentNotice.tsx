import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unsentOf } from '#app/ui/draft/unsent.ts';
import { Notice } from '#app/ui/Notice.tsx';

interface UnsentNoticeProps {
  owner: string;
  sheets: readonly { id: string; number: string | null; title: string; state: string }[];
}

/** Solutions for which this browser holds something that no server has yet; opening one sends it. */
export function UnsentNotice({ owner, sheets }: UnsentNoticeProps) {
  const { t } = useTranslation('scoring');
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => setNames(unsentOf(localStorage, owner).map((unsent) => unsent.name)), [owner]);
  const waiting = sheets.filter(
    ({ id, state }) =>
      state !== 'locked' && names.some((name) => name.startsWith(`sheet ${id}.`) || name === `note ${id}`),
  );
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warning" title={t('list.unsent')}>
      {waiting.map((sheet) => (
        <Link key={sheet.id} to={`/judging/${sheet.id}`} className="me-3 inline-block text-action underline">
          {sheet.number ?? sheet.title}
        </Link>
      ))}
    </Notice>
  );
}
