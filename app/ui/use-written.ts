import { useRef } from 'react';

/**
 * The HTML of `written`: from the page's data, or in a document, whose data leaves it out, from the element that shows it.
 * @param id of that element
 */
export function useWritten(id: string, { html }: { html?: string | undefined }): string {
  const found = useRef<string>();
  if (html !== undefined) return html;
  found.current ??= document.getElementById(id)?.innerHTML ?? '';
  return found.current;
}
