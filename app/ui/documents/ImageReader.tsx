import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { Watermark } from './Watermark.tsx';

interface ImageReaderProps {
  src: string;
  name: string;
  mark: string;
}

/** Per cent of the width there is. */
const steps = [100, 150, 200, 300, 400, 600];

/** A picture in the page, to look into closely. */
export function ImageReader({ src, name, mark }: ImageReaderProps) {
  const { t } = useTranslation('common');
  const [step, setStep] = useState(0);
  const percent = steps[step] ?? 100;
  return (
    <section aria-label={name} className="overflow-hidden rounded-md border border-line bg-sunken">
      <div className="flex items-center gap-1 border-b border-line bg-surface px-2 py-1.5">
        <Button
          type="button"
          size="small"
          variant="quiet"
          aria-label={t('ui.pdf.zoomOut')}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        >
          <ZoomOut aria-hidden="true" />
        </Button>
        <Button
          type="button"
          size="small"
          variant="quiet"
          aria-label={t('ui.pdf.fitWidth')}
          disabled={step === 0}
          onClick={() => setStep(0)}
        >
          <MoveHorizontal aria-hidden="true" />
        </Button>
        <Button
          type="button"
          size="small"
          variant="quiet"
          aria-label={t('ui.pdf.zoomIn')}
          disabled={step === steps.length - 1}
          onClick={() => setStep(step + 1)}
        >
          <ZoomIn aria-hidden="true" />
        </Button>
        <span role="status" className="ms-1 text-sm text-ink-soft tabular">
          {percent}%
        </span>
      </div>
      <div
        className="max-h-[75vh] overflow-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="document"
        aria-label={name}
      >
        <div className="relative" style={{ width: `${percent}%` }}>
          <img src={src} alt={name} className="w-full" />
          <Watermark mark={mark} />
        </div>
      </div>
    </section>
  );
}
