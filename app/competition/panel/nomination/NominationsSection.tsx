import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import type { TrackPanel } from '../read-panel.server.ts';
import { nominationLife } from './nomination-life.ts';

type Named = NonNullable<SerializeFrom<TrackPanel>['ways']>['nominations'];

/** Who was named by hand for a panel, with what waits for a second person. */
export function NominationsSection({ nominations, mayConfirm }: { nominations: Named; mayConfirm: boolean }) {
  const { t } = useTranslation('panel');
  if (nominations.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h3 className="font-semibold">{t('nomination.title')}</h3>
      <ul className="grid gap-4">
        {nominations.map((n) => (
          <li key={n.id} className="grid gap-2 border-line border-t pt-3">
            <p className="flex flex-wrap items-center gap-2">
              <b>{n.expert}</b> {n.unitName} <LifeBadge life={nominationLife} state={n.state} />
            </p>
            <p>{n.reason}</p>
            <p className="text-sm text-ink-soft">
              {t('nomination.by', { name: n.proposedBy })} <DateTime at={n.proposedAt} shape="minute" />
              {n.decidedBy && ` · ${t('nomination.decidedBy', { name: n.decidedBy })}`}
              {n.decisionReason && ` · ${n.decisionReason}`}
            </p>
            {n.state === 'proposed' && mayConfirm && (
              <div className="flex flex-wrap gap-3" data-screen-only="">
                {!n.own && (
                  <ConfirmButton
                    label={t('nomination.confirm')}
                    consequences={t('nomination.confirmText')}
                    size="small"
                    fields={{ intent: 'confirmNomination', nominationId: n.id }}
                  />
                )}
                <ConfirmButton
                  label={t(n.own ? 'nomination.takeBack' : 'nomination.return')}
                  consequences={t('nomination.returnText')}
                  variant="secondary"
                  size="small"
                  fields={{ intent: 'returnNomination', nominationId: n.id }}
                  reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
                />
              </div>
            )}
            {n.state === 'proposed' && n.own && (
              <p className="text-sm text-ink-soft">{t('nomination.waits')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
