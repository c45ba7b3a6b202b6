import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { TrackPanel } from '../read-panel.server.ts';

type Draw = NonNullable<SerializeFrom<TrackPanel>['draw']>;

/** The record of a draw: pool, seed, result, who was left out and why, and whether the server gets the same again. */
export function DrawRecord({ draw }: { draw: Draw }) {
  const { t } = useTranslation('panel');
  const inOrder = (names: readonly string[]) => (
    <ol className="flex flex-wrap gap-x-4 gap-y-1">
      {names.map((name, i) => (
        <li key={name}>
          <span className="text-ink-faint">{i + 1}</span> {name}
        </li>
      ))}
    </ol>
  );
  return (
    <div className="grid gap-4">
      <h3 className="font-semibold">
        {draw.number > 1 ? t('furtherRecord', { number: draw.number - 1 }) : t('record')}
      </h3>
      <DescriptionList
        items={[
          ...(draw.reason ? [{ term: t('reason'), value: draw.reason }] : []),
          { term: t('drawnAt'), value: <DateTime at={draw.drawnAt} shape="second" /> },
          { term: t('pool'), value: draw.poolSize },
          { term: t('main'), value: draw.main.length > 0 ? inOrder(draw.main) : '—' },
          { term: t('reserves'), value: draw.reserves.length > 0 ? inOrder(draw.reserves) : '—' },
          { term: t('seed'), value: <code className="break-all text-sm">{draw.seed}</code> },
          { term: t('hash'), value: <code className="break-all text-sm">{draw.snapshotHash}</code> },
        ]}
      />
      <Notice tone={draw.same ? 'success' : 'danger'}>{t(draw.same ? 'same' : 'differs')}</Notice>
      {draw.excluded.length > 0 && (
        <details>
          <summary className="cursor-pointer text-action">
            {t('excluded', { count: draw.excluded.length })}
          </summary>
          <ul className="mt-3 grid gap-1">
            {draw.excluded.map(({ name, reason }, i) => (
              <li key={`${name} ${String(i)}`}>
                {name} · <span className="text-ink-soft">{t(`exclusions.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
