import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { TrackPanel } from '../read-panel.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { NominateForm } from './NominateForm.tsx';
import { NominationsSection } from './NominationsSection.tsx';

interface WaysOnProps {
  ways: NonNullable<SerializeFrom<TrackPanel>['ways']>;
  round: { id: string; state: string };
  trackKey: string;
  mayManage: boolean;
  mayConfirm: boolean;
  /** where the whole panel judges everything, naming by hand is offered here; else on the page of the assignment */
  whole: boolean;
}

/** What a panel lacks or will lack, said before it hurts, and how it is filled: the next reserve, 补抽, 增补. */
export function WaysOn({ ways, round, trackKey, mayManage, mayConfirm, whole }: WaysOnProps) {
  const { t } = useTranslation('panel');
  const { missing, reserves, drawable, nameable, nominations } = ways;
  const lasts = !isOver(round.state);
  const place = { roundId: round.id, trackKey };
  return (
    <>
      {lasts && reserves === 0 && (
        <Notice tone={missing > 0 ? 'danger' : 'warning'}>
          {missing > 0 ? t('ways.short', { count: missing }) : t('ways.reservesUsed')}{' '}
          {t(drawable > 0 ? 'ways.draw' : whole ? 'ways.name' : 'ways.nameOnAssignment', { count: drawable })}
        </Notice>
      )}
      {lasts && reserves > 0 && <p className="text-ink-soft">{t('ways.reserves', { count: reserves })}</p>}
      {mayManage && drawable > 0 && (
        <div data-screen-only="">
          <ConfirmButton
            label={t('drawFurther')}
            consequences={t('drawFurtherText', { count: drawable })}
            variant={missing > 0 ? 'primary' : 'secondary'}
            fields={{ intent: 'drawFurther', ...place }}
            reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
          />
        </div>
      )}
      {mayManage && whole && nameable.length > 0 && (
        <section className="grid gap-3">
          <h3 className="font-semibold">{t('nomination.name')}</h3>
          <p className="text-ink-soft">{t('nomination.nameText')}</p>
          <NominateForm
            key={nominations.length}
            fields={{ intent: 'nominate', ...place }}
            nameable={nameable}
          />
        </section>
      )}
      <NominationsSection nominations={nominations} mayConfirm={mayConfirm} />
    </>
  );
}
