import { useTranslation } from 'react-i18next';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { ReportContent } from './report.ts';

/** The text of a panel report: who sat, how it was done, what came out. */
export function ReportDocument({ content }: { content: ReportContent }) {
  const { t, i18n } = useTranslation('rounds');
  const { round, panel, rule, results, conferences, reopened, draw, lot } = content;
  const between = i18n.language === 'en' ? ', ' : '、';
  const method = i18n.exists(`call:methods.${rule.method}`) ? t(`call:methods.${rule.method}`) : rule.method;
  const recused = panel.filter((m) => m.recused !== null);
  return (
    <>
      <Card
        title={t('report.composition')}
        description={t('report.compositionText', { count: panel.length - recused.length })}
      >
        <Table
          caption={t('report.composition')}
          rows={panel}
          rowKey={(m) => m.memberId}
          columns={[
            { key: 'position', label: t('defence.position'), numeric: true, cell: (m) => m.position },
            {
              key: 'name',
              label: t('report.name'),
              primary: true,
              cell: (m) => (
                <span className="flex flex-wrap items-center gap-2">
                  {m.name}
                  {m.chair && <Badge tone="gold">{t(`report.chairs.${m.chair}`)}</Badge>}
                </span>
              ),
            },
            {
              key: 'unit',
              label: t('report.unit'),
              cell: (m) => [m.unit, m.title].filter(Boolean).join(between),
            },
            {
              key: 'note',
              label: t('report.note'),
              cell: (m) =>
                [
                  m.replaces && t('report.replaces', { name: m.replaces }),
                  m.added && t('report.added', { reason: m.added }),
                  m.recused !== null && t(`report.${m.departure ?? 'recused'}`, { reason: m.recused }),
                ]
                  .filter(Boolean)
                  .join(between) || '–',
            },
          ]}
        />
      </Card>
      <Card title={t('report.procedure')}>
        <ul className="grid list-disc gap-2 ps-5">
          {round.openedAt && round.closedAt && (
            <li>
              {t('report.time')} <DateTime at={round.openedAt} /> – <DateTime at={round.closedAt} />
            </li>
          )}
          <li>{t(`report.kinds.${round.kind}`)}</li>
          {round.blind && <li>{t('report.blind')}</li>}
          {draw && <li className="break-all">{t('report.draw', draw)}</li>}
          {content.furtherDraws.map((further) => (
            <li key={further.seed} className="break-all">
              {t('report.furtherDraw', further)}
            </li>
          ))}
          {lot && <li className="break-all">{t('report.lot', lot)}</li>}
          <li>{t('report.conflicts', { count: content.conflicts })}</li>
          <li>{t('report.sheets', { count: content.sheets })}</li>
          <li>{t('report.method', { method, mark: pointsText(rule.passMarkCentipoints) })}</li>
          {rule.weights.length > 0 && (
            <li>
              {t('report.weights', {
                weights: rule.weights
                  .map((w) => t('report.weight', { number: w.number, weight: w.weightPercent }))
                  .join(between),
              })}
            </li>
          )}
          {reopened.map((r, i) => (
            <li key={`${r.number}:${String(i)}`}>{t('report.reopened', r)}</li>
          ))}
        </ul>
      </Card>
      {conferences.length > 0 && (
        <Card title={t('report.conferences')}>
          <ul className="grid gap-4">
            {conferences.map((c) => (
              <li key={c.number} className="grid gap-1">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {c.number} {c.title} <Badge tone="neutral">{t(`states:Conference.${c.state}.label`)}</Badge>
                </p>
                <p className="whitespace-pre-wrap">{c.minutes}</p>
                {c.attendees.length > 0 && (
                  <p className="text-sm text-ink-soft">
                    {t('conference.attended', { names: c.attendees.join(between) })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('report.results')} description={t('report.resultsText', { count: content.track.quota })}>
        <Table
          caption={t('report.results')}
          rows={results}
          rowKey={(r) => r.submissionId}
          columns={[
            {
              key: 'place',
              label: t('shortlist.place'),
              numeric: true,
              cell: (r) => (r.tied ? t('report.tied', { place: r.place }) : r.place),
            },
            { key: 'number', label: t('shortlist.number'), cell: (r) => r.number },
            { key: 'title', label: t('shortlist.solution'), primary: true, cell: (r) => r.title },
            { key: 'unit', label: t('shortlist.unit'), cell: (r) => r.unit || '–' },
            {
              key: 'score',
              label: t('shortlist.score'),
              numeric: true,
              cell: (r) => pointsText(r.adjustedCentipoints ?? r.scoreCentipoints),
            },
            {
              key: 'outcome',
              label: t('report.outcome'),
              cell: (r) => (r.reason ? t(`ranking:reasons.${r.reason}`) : t('ranking:eligible')),
            },
          ]}
        />
        <p className="mt-4 break-all text-sm text-ink-soft">
          {t('report.rankingHash', { hash: content.ranking.outputHash })}
        </p>
      </Card>
    </>
  );
}
