import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotShown } from './NotShown.tsx';
import { Watermark } from './Watermark.tsx';
import './docx.css';

interface DocxReaderProps {
  src: string;
  title: string;
  mark: string;
}

/** A Word document's text, tables and pictures in the page; its layout is the reader's own. */
export function DocxReader({ src, title, mark }: DocxReaderProps) {
  const { t } = useTranslation('common');
  const paper = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  useEffect(() => {
    let left = false;
    setState('opening');
    import('./open-docx.client.ts')
      .then(({ openDocx }) => openDocx(src))
      .then((text) => {
        if (left) return;
        paper.current?.replaceChildren(text);
        setState('open');
      })
      .catch(() => !left && setState('failed'));
    return () => {
      left = true;
    };
  }, [src]);
  return (
    <section aria-label={title} className="overflow-hidden rounded-md border border-line bg-sunken">
      {state === 'opening' && (
        <p role="status" className="p-4 text-ink-soft">
          {t('ui.pdf.opening')}
        </p>
      )}
      {state === 'failed' && <NotShown src={src} />}
      <p className={state === 'open' ? 'border-b border-line px-4 py-2 text-sm text-ink-soft' : 'hidden'}>
        {t('ui.documents.docx')}
      </p>
      <div
        className={state === 'open' ? 'max-h-[75vh] overflow-auto' : 'hidden'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="document"
        aria-label={title}
      >
        <div className="relative mx-auto max-w-3xl bg-white">
          <div ref={paper} className="docx-paper" />
          <Watermark mark={mark} />
        </div>
      </div>
    </section>
  );
}
