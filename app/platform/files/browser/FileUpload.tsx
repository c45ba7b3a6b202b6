import { useRevalidator } from '@remix-run/react';
import { UploadCloud } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { cx } from '#app/ui/cx.ts';
import type { UploadedFile } from '../ingest/uploaded.ts';
import { acceptOf, endingsOf, type FileKind } from '../kinds.ts';
import { UploadItem, useStateText } from './UploadItem.tsx';
import { useUploadQueue } from './use-upload-queue.ts';

export interface FileUploadProps {
  /** A registered purpose: `submission`, `licence`, `evidence`. */
  purpose: string;
  /** What the purpose's schema reads: `{ submissionId, slot }`. */
  input: Record<string, string | number | boolean | null>;
  /** Which kinds the button offers; the server decides. */
  accept: readonly FileKind[];
  maxMegabytes: number;
  /** How many more files may be added; 0 closes the button. Files already there are shown by the parent. */
  remaining?: number;
  /** What the files are, for the button's name: 技术方案. */
  label: string;
  /** Called after each file is stored and attached. The page's data is loaded again without being asked. */
  onDone?: (file: UploadedFile) => void;
  disabled?: boolean;
}

/** Sends files one after the other to where the site keeps them, through breaks of the network. */
export function FileUpload(props: FileUploadProps) {
  const { purpose, input, accept, maxMegabytes, remaining = 20, label, onDone, disabled = false } = props;
  const { t } = useTranslation('files');
  const stateText = useStateText();
  const revalidator = useRevalidator();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const queue = useUploadQueue({
    ...{ purpose, input, accept, maxMegabytes, remaining },
    onDone: (file) => {
      // A page that is loaded again without a network would give way to an error, and its uploads with it.
      if (navigator.onLine) revalidator.revalidate();
      onDone?.(file);
    },
  });
  const closed = disabled || remaining < 1;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!closed) queue.add(event.dataTransfer.files);
  }

  // What is read out: the state of what moves, in steps, not every per cent.
  const spoken = queue.items
    .map(({ file, state }) => `${file.name}: ${stateText(state, file.size, 25)}`)
    .join('\n');

  // The parent shows what is there; here stays what still moves or has to be read.
  const shown = queue.items.filter(
    ({ state }) => state.kind !== 'done' || state.uploaded.warnings.length > 0,
  );

  return (
    <div className="grid gap-3">
      <fieldset
        aria-label={label}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!closed);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed px-4 py-4',
          over ? 'border-action bg-action-soft' : 'border-line-strong bg-sunken',
        )}
      >
        <Button
          type="button"
          variant="secondary"
          size="small"
          disabled={closed}
          aria-label={t('chooseFor', { label })}
          onClick={() => chooser.current?.click()}
        >
          <UploadCloud aria-hidden="true" />
          {t('choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple={remaining > 1}
          accept={acceptOf(accept)}
          aria-label={label}
          disabled={closed}
          onChange={(event) => {
            queue.add(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
        <div className="min-w-0 text-sm text-ink-soft">
          {!closed && <p className="max-sm:hidden">{t('drop')}</p>}
          <p>
            {remaining < 1 ? t('full') : t('limits', { endings: endingsOf(accept), megabytes: maxMegabytes })}
          </p>
        </div>
      </fieldset>
      <noscript>
        <p className="text-sm text-danger">{t('needsScript')}</p>
      </noscript>
      {queue.unfinished.map((one) => (
        <p key={one.name} className="flex flex-wrap items-center justify-between gap-2 text-amber text-sm">
          {t('chooseAgain', { name: one.name, percent: Math.floor((one.loaded / one.size) * 100) })}
          <Button
            type="button"
            variant="quiet"
            size="small"
            aria-label={t('dismissOf', { name: one.name })}
            onClick={() => queue.forget(one)}
          >
            {t('dismiss')}
          </Button>
        </p>
      ))}
      {shown.length > 0 && (
        <ul className="grid gap-2">
          {shown.map((item) => (
            <UploadItem
              key={item.id}
              item={item}
              onRemove={() => queue.remove(item.id)}
              onPause={() => queue.pause(item.id)}
              onResume={() => queue.resume(item.id)}
            />
          ))}
        </ul>
      )}
      <p aria-live="polite" className="sr-only whitespace-pre-line">
        {spoken}
      </p>
    </div>
  );
}
