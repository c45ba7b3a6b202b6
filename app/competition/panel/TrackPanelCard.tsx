import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { DrawRecord } from './draw/DrawRecord.tsx';
import { memberLife } from './membership/member-life.ts';
import { replacingGrounds } from './membership/replacing-grounds.ts';
import { WaysOn } from './nomination/WaysOn.tsx';
import type { TrackPanel } from './read-panel.server.ts';
import { isOver } from './round/standing-rounds.ts';

type Track = SerializeFrom<TrackPanel>;

/** One track's panel with the record of its draw, repeated by the server. */
export function TrackPanelCard({
  track,
  round,
  mayManage,
  mayConfirm,
  assignTo,
}: {
  track: Track;
  round: { id: string; state: string };
  mayManage: boolean;
  mayConfirm: boolean;
  /** the page on which judges are assigned, where each solution has judges of its own */
  assignTo: string | null;
}) {
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  const { draw } = track;
  const canDraw = mayManage && round.state === 'setup' && !draw;
  const follows = track.ways?.next
    ? t('replace.next', { name: track.ways.next })
    : t('replace.nobody', { count: (track.ways?.missing ?? 0) + 1 });
  const canRecuse = mayManage && !isOver(round.state);
  return (
    <Card
      title={say(track.name)}
      actions={
        <>
          {assignTo && draw && (
            <ButtonLink to={assignTo} variant={track.short.length > 0 ? 'primary' : 'secondary'}>
              {t('assignJudges')}
            </ButtonLink>
          )}
          {canDraw && (
            <ConfirmButton
              label={t('draw')}
              consequences={t('drawText')}
              fields={{ intent: 'draw', roundId: round.id, trackKey: track.key }}
            />
          )}
        </>
      }
    >
      {track.short.map((s) => (
        <Notice key={s.number} tone="warning">
          {t('short', s)}
        </Notice>
      ))}
      {draw && (
        <div className="grid gap-5">
          <Table
            caption={say(track.name)}
            rows={track.members}
            rowKey={(m) => m.id}
            columns={[
              { key: 'position', label: t('columns.position'), numeric: true, cell: (m) => m.position },
              {
                key: 'name',
                label: t('columns.expert'),
                primary: true,
                cell: (m) => (
                  <>
                    {m.name}
                    {m.addedReason && (
                      <span className="block text-sm font-normal text-ink-soft">
                        {t('added', { reason: m.addedReason })}
                      </span>
                    )}
                    {m.replaces && (
                      <span className="block text-sm font-normal text-ink-soft">
                        {t('replaces', { name: m.replaces })}
                      </span>
                    )}
                  </>
                ),
              },
              { key: 'unit', label: t('columns.unit'), cell: (m) => m.unitName },
              {
                key: 'state',
                label: t('columns.state'),
                cell: (m) => (
                  <span className="grid justify-items-start gap-1">
                    <LifeBadge life={memberLife} state={m.state} />
                    {m.departure && t(`departures.${m.departure}`, { reason: m.recusedReason })}
                    {!m.departure && m.recusedReason}
                  </span>
                ),
              },
              {
                key: 'acts',
                label: t('columns.acts'),
                hideLabel: true,
                cell: (m) =>
                  canRecuse &&
                  m.state !== 'recused' && (
                    <span className="flex flex-wrap gap-2">
                      {replacingGrounds.map((ground) => (
                        <ConfirmButton
                          key={ground}
                          label={t(`replace.${ground}`)}
                          consequences={`${t(`replace.${ground}Text`)}${follows}`}
                          variant="secondary"
                          size="small"
                          fields={{ intent: 'recuse', memberId: m.id, ground }}
                          reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
                        />
                      ))}
                    </span>
                  ),
              },
            ]}
          />
          {track.ways && (
            <WaysOn
              ways={track.ways}
              round={round}
              trackKey={track.key}
              mayManage={mayManage}
              mayConfirm={mayConfirm}
              whole={assignTo === null}
            />
          )}
          {[draw, ...track.furtherDraws].map((one) => (
            <DrawRecord key={one.number} draw={one} />
          ))}
        </div>
      )}
    </Card>
  );
}
