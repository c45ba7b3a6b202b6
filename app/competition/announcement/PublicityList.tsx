import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';

export interface PublicTrack {
  key: string;
  name: { zh: string; en: string };
  items: {
    submissionId: string;
    number: string;
    title: string;
    lead: string;
    members: string[];
    awardFen: string;
    suspended: boolean;
  }[];
}

/** The proposed awards as anyone may see them, track by track. */
export function PublicityList({ tracks }: { tracks: readonly PublicTrack[] }) {
  const { t, i18n } = useTranslation('announcement');
  return (
    <div className="grid gap-8">
      {tracks.map((track) => (
        <section key={track.key} className="grid gap-3">
          <h2 className="text-xl font-semibold">{inLanguage(track.name, i18n.language)}</h2>
          <Table
            caption={inLanguage(track.name, i18n.language)}
            rows={track.items}
            rowKey={(item) => item.submissionId}
            empty={<p className="text-ink-soft">{t('publicity.noneInTrack')}</p>}
            columns={[
              {
                key: 'number',
                label: t('publicity.number'),
                cell: (item) => <span className="tabular">{item.number}</span>,
              },
              {
                key: 'title',
                label: t('publicity.solution'),
                primary: true,
                cell: (item) => (
                  <span className="flex flex-wrap items-center gap-2">
                    {item.title}
                    {item.suspended && <StateBadge tone="warning" label={t('publicity.suspended')} />}
                  </span>
                ),
              },
              { key: 'lead', label: t('publicity.unit'), cell: (item) => item.lead },
              {
                key: 'members',
                label: t('publicity.members'),
                cell: (item) =>
                  item.members.length > 0
                    ? item.members.join(i18n.language === 'en' ? ', ' : '、')
                    : t('publicity.noMembers'),
              },
              {
                key: 'award',
                label: t('publicity.award'),
                numeric: true,
                cell: (item) => <Money fen={item.awardFen} />,
              },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
