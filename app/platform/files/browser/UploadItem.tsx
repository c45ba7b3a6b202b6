import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '#app/i18n/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import type { Item, ItemState } from './upload-queue.ts';

/** How a state reads; `step` rounds per cents down to its multiples. */
export function useStateText(): (state: ItemState, size: number, step?: number) => string {
  const { t } = useTranslation('files');
  return (state, size, step = 1) => {
    if (state.kind === 'failed') return refusalText(t, state.refusal);
    if (state.kind === 'pausing') return t('states.pausing', { seconds: state.seconds });
    if (state.kind === 'sending' || state.kind === 'paused')
      return t(`states.${state.kind}`, { percent: percentOf(state.loaded, size, step) });
    return t(`states.${state.kind}`);
  };
}

function percentOf(loaded: number, size: number, step = 1): number {
  const percent = size > 0 ? Math.min(100, (loaded / size) * 100) : 0;
  return Math.floor(percent / step) * step;
}

interface UploadItemProps {
  item: Item;
  onRemove: () => void;
  onPause: () => void;
  onResume: () => void;
}

/** One file on its way: its name, how far it has come, and what can be done about it. */
export function UploadItem({ item: { file, state }, onRemove, onPause, onResume }: UploadItemProps) {
  const { t } = useTranslation('files');
  const stateText = useStateText();
  const { name, size } = file;
  const warnings = state.kind === 'done' ? state.uploaded.warnings : [];
  const over = state.kind === 'done' || (state.kind === 'failed' && !state.again);
  const loaded = 'loaded' in state ? state.loaded : state.kind === 'checking' ? size : 0;
  const stopped = state.kind === 'paused' || (state.kind === 'failed' && state.again);
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="break-words font-medium text-ink">{name}</p>
          <p
            className={`flex items-start gap-1.5 text-sm ${state.kind === 'failed' ? 'text-danger' : state.kind === 'done' ? 'text-jade' : 'text-ink-soft'}`}
          >
            {state.kind === 'failed' && <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />}
            {state.kind === 'done' && <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />}
            {stateText(state, size)}
          </p>
          {warnings.map((warning) => (
            <p key={warning} className="text-sm text-amber">
              {t(`warnings.${warning}`)}
            </p>
          ))}
        </div>
        <div className="flex shrink-0 gap-2">
          {(state.kind === 'sending' || state.kind === 'pausing') && (
            <Button
              type="button"
              variant="quiet"
              size="small"
              aria-label={t('pauseOf', { name })}
              onClick={onPause}
            >
              {t('pause')}
            </Button>
          )}
          {stopped && (
            <Button
              type="button"
              variant="secondary"
              size="small"
              aria-label={t('resumeOf', { name })}
              onClick={onResume}
            >
              {t('resume')}
            </Button>
          )}
          {state.kind !== 'checking' && (
            <Button
              type="button"
              variant="quiet"
              size="small"
              aria-label={over ? t('dismissOf', { name }) : t('cancelOf', { name })}
              onClick={onRemove}
            >
              {over ? t('dismiss') : t('cancel')}
            </Button>
          )}
        </div>
      </div>
      {!over && <ProgressBar label={t('progressOf', { name })} hideLabel value={percentOf(loaded, size)} />}
    </li>
  );
}
