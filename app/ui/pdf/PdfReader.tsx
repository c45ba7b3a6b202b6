import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../Notice.tsx';
import type { Found, OpenPdf } from './open-pdf.client.ts';
import { PdfToolbar } from './PdfToolbar.tsx';
import './pdf-reader.css';

interface PdfReaderProps {
  src: string;
  /** what is read, for those who do not see it */
  title: string;
  /** written across every page, such as the reader's name */
  mark?: string;
}

/** A PDF drawn in the page, so that it reads the same on every device: pages, search, zoom. */
export function PdfReader({ src, title, mark = '' }: PdfReaderProps) {
  const { t } = useTranslation('common');
  const reader = useRef<HTMLElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [page, setPage] = useState(1);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const container = desk.current;
    if (!container) return;
    let left = false;
    let opened: OpenPdf | null = null;
    setPdf(null);
    setFailed(false);
    import('./open-pdf.client.ts')
      .then(({ openPdf }) => openPdf(container, src, mark, { onPage: setPage, onFound: setFound }))
      .then((open) => {
        if (left) return open.close();
        opened = open;
        setPdf(open);
      })
      .catch(() => !left && setFailed(true));
    return () => {
      left = true;
      opened?.close();
    };
  }, [src, mark]);

  return (
    <section
      ref={reader}
      aria-label={title}
      className="flex flex-col overflow-hidden rounded-md border border-line bg-surface"
    >
      <PdfToolbar
        pdf={pdf}
        page={page}
        found={found}
        onPage={setPage}
        onFullScreen={() => void toggleFullScreen(reader.current)}
      />
      {failed && (
        <Notice tone="warning" role="alert">
          {t('ui.pdf.failed')}{' '}
          <a href={src} target="_blank" rel="noreferrer" className="text-action underline">
            {t('ui.pdf.open')}
          </a>
        </Notice>
      )}
      <div className="relative h-[75vh] [:fullscreen>&]:h-auto [:fullscreen>&]:flex-1">
        {!pdf && !failed && (
          <p role="status" className="p-4 text-ink-soft">
            {t('ui.pdf.opening')}
          </p>
        )}
        <div ref={desk} className="pdf-desk" role="document" aria-label={title}>
          <div className="pdfViewer" />
        </div>
      </div>
    </section>
  );
}

/** To the whole screen and back, where the browser can. */
async function toggleFullScreen(reader: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await reader?.requestFullscreen?.();
}
