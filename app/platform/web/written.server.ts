/** HTML that the server wrote for a view to put in place; `html` is missing where the browser finds it in the document. */
export interface Written {
  html?: string;
}

/** The browser asks a loader by itself, to go on to another page; see `identifyRequest`. */
export const DATA_REQUEST = 'x-data-request';

/**
 * Hands HTML to the view of a page (`useWritten`). A document carries its page's data once more for the browser, and would carry this
 * text twice, escaped: so the view finds `html`, which is not enumerable, and the copy of the data leaves it out.
 * @param html written by React, which escaped every text in it
 */
export function written(request: Request, html: string): Written {
  return Object.defineProperty({}, 'html', { value: html, enumerable: request.headers.has(DATA_REQUEST) });
}
