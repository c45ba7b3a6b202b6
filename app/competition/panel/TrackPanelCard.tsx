import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';

interface Member {
  id: string;
  position: number;
  name: string;
  unitName: string;
  state: 'drawn' | 'committed' | 'recused';
  recusedReason: string;
}
interface Track {
  key: string;
  name: { zh: string; en: string };
  members: readonly Member[];
  short: readonly { number: string; judges: number }[];
  draw: {
    seed: string;
    snapshotHash: string;
    poolSize: number;
    main: string[];
    reserves: string[];
    same: boolean;
  } | null;
}

/** One track's panel with the record of its draw, repeated by the server. */
export function TrackPanelCard({
  track,
  round,
  mayManage,
}: {
  track: Track;
  round: { id: string; state: string };
  mayManage: boolean;
}) {
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  const { draw } = track;
  const canDraw = mayManage && round.state === 'setup' && !draw;
  const canRecuse = mayManage && round.state !== 'closed';
  return (
    <Card
      title={say(track.name)}
      actions={
        canDraw && (
          <ConfirmButton
            label={t('draw')}
            consequences={t('drawText')}
            fields={{ intent: 'draw', roundId: round.id, trackKey: track.key }}
          />
        )
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
              { key: 'name', label: t('columns.expert'), primary: true, cell: (m) => m.name },
              { key: 'unit', label: t('columns.unit'), cell: (m) => m.unitName },
              {
                key: 'state',
                label: t('columns.state'),
                cell: (m) => `${t(`states.${m.state}`)} ${m.recusedReason}`,
              },
              {
                key: 'acts',
                label: t('columns.acts'),
                hideLabel: true,
                cell: (m) =>
                  canRecuse &&
                  m.state !== 'recused' && (
                    <ConfirmButton
                      label={t('recuse')}
                      consequences={t('recuseText')}
                      variant="secondary"
                      size="small"
                      fields={{ intent: 'recuse', memberId: m.id }}
                      reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
                    />
                  ),
              },
            ]}
          />
          <h3 className="font-semibold">{t('record')}</h3>
          <DescriptionList
            items={[
              { term: t('pool'), value: draw.poolSize },
              { term: t('main'), value: draw.main.join('、') },
              { term: t('reserves'), value: draw.reserves.join('、') },
              { term: t('seed'), value: <code className="break-all text-sm">{draw.seed}</code> },
              { term: t('hash'), value: <code className="break-all text-sm">{draw.snapshotHash}</code> },
            ]}
          />
          <Notice tone={draw.same ? 'success' : 'danger'}>{t(draw.same ? 'same' : 'differs')}</Notice>
        </div>
      )}
    </Card>
  );
}
