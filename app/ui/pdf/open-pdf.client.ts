import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';

/** What the server offers of the reader's own data: character maps of Chinese fonts, fonts that are not embedded, decoders. */
const resources = '/pdfjs';

export interface Found {
  current: number;
  total: number;
}

export interface OpenPdf {
  pages: number;
  goTo(page: number): void;
  zoom(by: 'in' | 'out' | 'width'): void;
  /** Looks for a text from where the reader is; an empty one ends the search. */
  find(text: string, backwards: boolean): void;
  close(): void;
}

interface Listening {
  onPage(page: number): void;
  onFound(found: Found): void;
}

/**
 * Draws a PDF into `container`, page by page as they come into sight, with its text to select and search.
 * @param mark written across every page, such as the reader's name
 * @throws when the file cannot be read as a PDF
 */
export async function openPdf(
  container: HTMLDivElement,
  url: string,
  mark: string,
  { onPage, onFound }: Listening,
): Promise<OpenPdf> {
  // The viewer reads the library from here when it is loaded.
  Object.assign(globalThis, { pdfjsLib: pdfjs });
  const viewers = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const task = pdfjs.getDocument({
    url,
    cMapUrl: `${resources}/cmaps/`,
    standardFontDataUrl: `${resources}/standard_fonts/`,
    wasmUrl: `${resources}/wasm/`,
    iccUrl: `${resources}/iccs/`,
  });
  const document = await task.promise;

  const eventBus = new viewers.EventBus();
  const linkService = new viewers.PDFLinkService({
    eventBus,
    externalLinkTarget: viewers.LinkTarget.BLANK,
  });
  const findController = new viewers.PDFFindController({ linkService, eventBus });
  const viewer: PDFViewer = new viewers.PDFViewer({ container, eventBus, linkService, findController });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'page-width';
  });
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => onPage(pageNumber));
  eventBus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: Found }) => onFound(matchesCount));
  eventBus.on('updatefindcontrolstate', ({ matchesCount }: { matchesCount: Found }) => onFound(matchesCount));
  eventBus.on('pagerendered', ({ source }: { source: { div: HTMLElement } }) => watermark(source.div, mark));
  container.tabIndex = 0; // it scrolls, so the keyboard must reach it
  const fit = new ResizeObserver(() => {
    if (viewer.currentScaleValue === 'page-width') viewer.currentScaleValue = 'page-width';
  });
  fit.observe(container);
  viewer.setDocument(document);
  linkService.setDocument(document);

  let sought = '';
  return {
    pages: document.numPages,
    goTo: (page) => {
      viewer.currentPageNumber = Math.min(Math.max(1, page), document.numPages);
    },
    zoom: (by) => {
      if (by === 'width') viewer.currentScaleValue = 'page-width';
      else viewer.updateScale({ steps: by === 'in' ? 1 : -1 });
    },
    find: (text, backwards) => {
      const type = text === sought ? 'again' : '';
      sought = text;
      eventBus.dispatch('find', {
        source: viewer,
        type,
        query: text,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: backwards,
        matchDiacritics: false,
      });
    },
    close: () => {
      fit.disconnect();
      viewer.cleanup();
      void task.destroy();
    },
  };
}

/** Writes the mark across a drawn page; a page that is drawn again keeps the one it has. */
function watermark(page: HTMLElement, mark: string): void {
  if (mark === '' || page.querySelector('.pdf-mark')) return;
  const layer = window.document.createElement('div');
  layer.className = 'pdf-mark';
  layer.setAttribute('aria-hidden', 'true');
  for (let line = 0; line < 6; line++) {
    const text = window.document.createElement('span');
    text.textContent = mark;
    layer.append(text);
  }
  page.append(layer);
}
