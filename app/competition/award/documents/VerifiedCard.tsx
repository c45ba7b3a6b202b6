import { Link } from '@remix-run/react';
import { BadgeCheck, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { Card } from '#app/ui/Card.tsx';
import { cx } from '#app/ui/cx.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import type { Verified } from './verify.server.ts';

/** What the register says now of one certificate; how it stands first. */
export function VerifiedCard({ found, at }: { found: Verified; at: Date | string }) {
  const { t, i18n } = useTranslation('documents');
  const text = (both: { zh: string; en: string }) => inLanguage(both, i18n.language);
  const { standing, lead, members, title, sha256 } = found;
  const valid = standing === 'valid';
  const Icon = valid ? BadgeCheck : CircleAlert;
  return (
    <Card>
      <div
        className={cx(
          'mb-6 flex items-center gap-4 rounded-lg p-4',
          valid ? 'bg-jade-soft text-jade' : 'bg-danger-soft text-danger',
        )}
      >
        <Icon aria-hidden="true" className="size-10 shrink-0" />
        <div>
          <h2 className="text-xl font-bold">{t(`verify.standings.${standing}`)}</h2>
          <p className="text-ink">{t(`verify.meanings.${standing}`)}</p>
        </div>
      </div>
      <DescriptionList
        items={[
          { key: 'unit', term: t('verify.unit'), value: <strong>{lead}</strong> },
          ...(members.length > 0
            ? [
                {
                  key: 'members',
                  term: t('verify.members'),
                  value: members.join(i18n.language === 'en' ? ', ' : '、'),
                },
              ]
            : []),
          { key: 'solution', term: t('verify.solution'), value: title },
          { key: 'track', term: t('verify.track'), value: text(found.track) },
          {
            key: 'call',
            term: t('verify.call'),
            value: (
              <Link to={`/calls/${found.slug}/results`} className="text-action underline underline-offset-4">
                {text(found.call)}
              </Link>
            ),
          },
          { key: 'amount', term: t('verify.amount'), value: <Money fen={found.amountFen} round /> },
          { key: 'number', term: t('verify.number'), value: found.number },
          {
            key: 'on',
            term: t('verify.announcedOn'),
            value: <DateTime at={`${found.announcedOn}T00:00:00+08:00`} shape="date" />,
          },
          { key: 'organiser', term: t('verify.organiser'), value: text(found.organiser) },
          { key: 'at', term: t('verify.asOf'), value: <DateTime at={at} shape="second" /> },
          ...(sha256
            ? [
                {
                  key: 'hash',
                  term: t('verify.hash'),
                  value: (
                    <span className="grid">
                      <code className="text-sm break-all">{sha256}</code>
                      <span className="text-sm text-ink-faint">{t('verify.hashHint')}</span>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
