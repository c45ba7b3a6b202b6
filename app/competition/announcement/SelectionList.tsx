import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { SelectionPage } from './read-selection.server.ts';
import { selectionItemLife } from './selection-life.ts';

type Item = SelectionPage['items'][number];
interface Props {
  items: readonly Item[];
  tracks: readonly { key: string; name: { zh: string; en: string } }[];
  /** said of a track without any */
  empty: string;
}
const tones: Record<Item['outcome'], Tone> = { winner: 'gold', reserve: 'info', notSelected: 'neutral' };

/** A proposed list as it stands, track by track, with the reasons for its departures. */
export function SelectionList({ items, tracks, empty }: Props) {
  const { t, i18n } = useTranslation('announcement');
  return (
    <div className="grid gap-8">
      {tracks.map((track) => (
        <Table
          key={track.key}
          caption={inLanguage(track.name, i18n.language)}
          showCaption
          rows={items.filter((i) => i.trackKey === track.key)}
          rowKey={(item) => item.submissionId}
          empty={<p className="text-ink-soft">{`${inLanguage(track.name, i18n.language)} · ${empty}`}</p>}
          columns={[
            { key: 'place', label: t('selection.place'), numeric: true, cell: (item) => item.place },
            {
              key: 'solution',
              label: t('selection.solution'),
              primary: true,
              cell: (item) => (
                <>
                  {item.number} {item.title}
                  {item.departureReason !== '' && (
                    <span className="block text-sm font-normal text-ink-soft">
                      {t('selection.departure', { reason: item.departureReason })}
                    </span>
                  )}
                </>
              ),
            },
            { key: 'unit', label: t('selection.unit'), cell: (item) => item.lead },
            {
              key: 'outcome',
              label: t('selection.outcome'),
              cell: (item) =>
                item.state === 'suspended' || item.state === 'struckOff' ? (
                  <LifeBadge life={selectionItemLife} state={item.state} />
                ) : (
                  <StateBadge tone={tones[item.outcome]} label={t(`outcomes.${item.outcome}`)} />
                ),
            },
            {
              key: 'award',
              label: t('selection.award'),
              numeric: true,
              cell: (item) => (item.outcome === 'winner' ? <Money fen={item.awardFen} /> : '—'),
            },
          ]}
        />
      ))}
    </div>
  );
}
