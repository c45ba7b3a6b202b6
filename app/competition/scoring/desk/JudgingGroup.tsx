import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { pointsText } from '../sheet/rubric.ts';
import { shownSheet } from '../sheet/sheet-life.ts';
import type { JudgingGroupData } from './judging-list.server.ts';
import { LockAllSummary } from './LockAllSummary.tsx';
import { OwnDistribution } from './OwnDistribution.tsx';

/** A track of a judge's own list: how far they are, each solution with its state, and the button that locks all. */
export function JudgingGroup({ group }: { group: JudgingGroupData }) {
  const { t, i18n } = useTranslation('scoring');
  const { sheets, locked, state } = group;
  const open = state === 'open';
  const totals = sheets.flatMap(({ totalCentipoints }) =>
    totalCentipoints === null ? [] : [totalCentipoints],
  );
  const complete = sheets.flatMap((s) =>
    s.draft && s.draft.problems === 0 ? [{ ...s, draft: s.draft }] : [],
  );
  return (
    <Card
      title={[
        ...[group.track, ...(group.roundName ? [group.roundName] : [])].map((name) =>
          inLanguage(name, i18n.language),
        ),
        ...(group.supplementary ? [t('list.supplementary')] : []),
      ].join(' · ')}
      description={
        [
          group.supplementary && open && t('list.supplementaryText'),
          group.nameless && t('list.blind'),
          !open && t('list.closed'),
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
      actions={
        open && group.kind === 'defence' ? (
          <ButtonLink to={`/judging/live/${group.roundId}/${group.trackKey}`}>{t('list.live')}</ButtonLink>
        ) : (
          open &&
          complete.length > 0 && (
            <ConfirmButton
              variant="secondary"
              label={t('list.lockAll')}
              confirmLabel={t('list.lockThese', { count: complete.length })}
              consequences={<LockAllSummary complete={complete} sheets={sheets} highest={group.highest} />}
              fields={{
                intent: 'lockAll',
                roundId: group.roundId,
                sheets: complete.map((s) => `${s.id}:${s.draft.revision}`).join(','),
              }}
            />
          )
        )
      }
    >
      <div className="grid gap-5">
        <ProgressBar
          label={t('list.progress')}
          value={locked}
          max={sheets.length}
          text={t('list.of', { locked, total: sheets.length })}
          tone={locked === sheets.length ? 'success' : 'action'}
        />
        <Table
          caption={inLanguage(group.track, i18n.language)}
          rows={sheets}
          rowKey={(s) => s.id}
          columns={[
            { key: 'number', label: t('list.number'), cell: (s) => s.number },
            {
              key: 'name',
              label: t('list.name'),
              primary: true,
              cell: (s) => (
                <Link to={`/judging/${s.id}`} className="text-action underline">
                  {s.title}
                </Link>
              ),
            },
            {
              key: 'state',
              label: t('list.state'),
              cell: (s) => {
                const { tone, label } = shownSheet(s.state);
                return <StateBadge tone={tone} label={t(label)} />;
              },
            },
            {
              key: 'total',
              label: t('list.total'),
              numeric: true,
              cell: (s) => (s.totalCentipoints === null ? '-' : pointsText(s.totalCentipoints)),
            },
          ]}
        />
        {totals.length > 1 && <OwnDistribution totals={totals} highest={group.highest} />}
      </div>
    </Card>
  );
}
