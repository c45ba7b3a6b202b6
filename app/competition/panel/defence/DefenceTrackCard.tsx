import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Table } from '#app/ui/Table.tsx';
import { CallUpForms } from './CallUpForms.tsx';
import { ChairForm } from './ChairForm.tsx';
import { FinishedList } from './FinishedList.tsx';
import type { DefencePage, DefenceTrack } from './read-defence.server.ts';

interface DefenceTrackCardProps {
  track: SerializeFrom<DefenceTrack>;
  roundId: string;
  page: Pick<DefencePage, 'mayDraw' | 'mayManage'>;
}

/** One track's defence: its chair, its lot, who is before the panel and who has finished. */
export function DefenceTrackCard({ track, roundId, page }: DefenceTrackCardProps) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const { lot, chair, order } = track;
  const current = order.find((s) => s.id === track.currentId);
  const unfinished = track.members.filter((m) => m.state === 'waiting' || m.state === 'writing').length;
  return (
    <Card
      title={say(track.name)}
      description={
        chair
          ? t('defence.chair', { name: chair.name, kind: t(`defence.kinds.${chair.kind}`) })
          : t('defence.noChair')
      }
      actions={
        page.mayDraw &&
        !lot && (
          <ConfirmButton
            label={t('defence.draw')}
            consequences={t('defence.drawText')}
            fields={{ intent: 'lot', roundId, trackKey: track.key }}
          />
        )
      }
    >
      <div className="grid gap-6">
        {page.mayManage && <ChairForm members={track.members} chairId={chair?.memberId} />}
        {current && (
          <section className="grid gap-4 rounded-lg border border-line bg-sunken p-5">
            <h3 className="text-lg font-semibold">
              {t('defence.now', { number: current.number, title: current.title })}
            </h3>
            <FinishedList members={track.members} />
          </section>
        )}
        {lot && track.mayLead && (
          <CallUpForms
            roundId={roundId}
            trackKey={track.key}
            step={track.step}
            waiting={track.waiting.flatMap((id) => order.filter((s) => s.id === id))}
            unfinished={unfinished}
          />
        )}
        {lot && (
          <Table
            caption={t('defence.order')}
            showCaption
            rows={order}
            rowKey={(s) => s.id}
            columns={[
              { key: 'position', label: t('defence.position'), numeric: true, cell: (s) => s.position },
              { key: 'number', label: t('shortlist.number'), cell: (s) => s.number },
              { key: 'title', label: t('shortlist.solution'), primary: true, cell: (s) => s.title },
              { key: 'unit', label: t('shortlist.unit'), cell: (s) => s.unit },
              {
                key: 'called',
                label: t('defence.called'),
                cell: (s) =>
                  s.calledAt ? (
                    <span className="grid justify-items-start gap-1">
                      <DateTime at={s.calledAt} />
                      {s.reason !== '' && <span className="text-sm text-ink-soft">{s.reason}</span>}
                    </span>
                  ) : (
                    <Badge tone="neutral">{t('defence.waiting')}</Badge>
                  ),
              },
            ]}
          />
        )}
        {lot && (
          <details>
            <summary className="min-h-8 cursor-pointer font-medium">{t('defence.record')}</summary>
            <dl className="mt-3 grid gap-2 text-sm">
              <dt className="text-ink-soft">{t('defence.drawnAt')}</dt>
              <dd>
                <DateTime at={lot.drawnAt} shape="second" />
              </dd>
              <dt className="text-ink-soft">{t('defence.seed')}</dt>
              <dd>
                <code className="break-all">{lot.seed}</code>
              </dd>
              <dt className="text-ink-soft">{t('defence.hash')}</dt>
              <dd>
                <code className="break-all">{lot.snapshotHash}</code>
              </dd>
              <dd>
                <Badge tone={lot.same ? 'success' : 'danger'}>
                  {t(lot.same ? 'defence.same' : 'defence.differs')}
                </Badge>
              </dd>
            </dl>
          </details>
        )}
      </div>
    </Card>
  );
}
