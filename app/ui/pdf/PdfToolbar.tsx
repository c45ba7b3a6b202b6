import { ChevronDown, ChevronUp, Maximize, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { TextInput } from '../TextInput.tsx';
import type { Found, OpenPdf } from './open-pdf.client.ts';

interface PdfToolbarProps {
  /** null while it is being opened */
  pdf: OpenPdf | null;
  page: number;
  found: Found | null;
  onPage(page: number): void;
  onFullScreen(): void;
}

/** Pages, zoom and search of the PDF below. */
export function PdfToolbar({ pdf, page, found, onPage, onFullScreen }: PdfToolbarProps) {
  const { t } = useTranslation('common');
  const [sought, setSought] = useState('');
  const tool = (label: string, icon: ReactNode, act: () => void) => (
    <Button
      type="button"
      size="small"
      variant="quiet"
      aria-label={label}
      title={label}
      disabled={!pdf}
      onClick={act}
    >
      {icon}
    </Button>
  );
  const goTo = (to: number) => {
    if (!Number.isInteger(to) || to < 1) return;
    onPage(to);
    pdf?.goTo(to);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-2 py-1.5 text-sm">
      <span className="flex items-center gap-1 tabular">
        {tool(t('ui.previousPage'), <ChevronUp size={18} />, () => goTo(page - 1))}
        <span className="w-16">
          <TextInput
            type="number"
            min={1}
            max={pdf?.pages ?? 1}
            value={page}
            aria-label={t('ui.pdf.page')}
            onChange={(event) => goTo(event.target.valueAsNumber)}
          />
        </span>
        <span>/ {pdf?.pages ?? '…'}</span>
        {tool(t('ui.nextPage'), <ChevronDown size={18} />, () => goTo(page + 1))}
      </span>
      <span className="flex items-center">
        {tool(t('ui.pdf.zoomOut'), <ZoomOut size={18} />, () => pdf?.zoom('out'))}
        {tool(t('ui.pdf.fitWidth'), <MoveHorizontal size={18} />, () => pdf?.zoom('width'))}
        {tool(t('ui.pdf.zoomIn'), <ZoomIn size={18} />, () => pdf?.zoom('in'))}
        {tool(t('ui.pdf.fullScreen'), <Maximize size={18} />, onFullScreen)}
      </span>
      <span className="flex min-w-0 flex-1 basis-56 items-center gap-1">
        <span className="min-w-0 max-w-72 flex-1">
          <TextInput
            type="search"
            value={sought}
            placeholder={t('ui.pdf.search')}
            aria-label={t('ui.pdf.search')}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              pdf?.find(sought, event.shiftKey);
            }}
          />
        </span>
        {tool(t('ui.pdf.findPrevious'), <ChevronUp size={18} />, () => pdf?.find(sought, true))}
        {tool(t('ui.pdf.findNext'), <ChevronDown size={18} />, () => pdf?.find(sought, false))}
        <span role="status" className="text-ink-soft tabular">
          {sought !== '' && found && t('ui.pdf.found', { current: found.current, total: found.total })}
        </span>
      </span>
    </div>
  );
}
