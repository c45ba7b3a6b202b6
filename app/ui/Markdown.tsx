import type { ReactElement } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cx } from './cx.ts';

/** Headings of the text begin below the page's own h1. */
const headings: Components = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' };

const parts: Components = {
  ...headings,
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
};

/** Reading a text is a hundred times slower than showing it, and a call's is the same for everybody: some are kept. */
const read = new Map<string, ReactElement>();
const KEPT = 100;

function elementOf(text: string): ReactElement {
  const known = read.get(text);
  if (known) return known;
  // A plain function without hooks: what it returns depends on its options alone.
  const element = ReactMarkdown({
    children: text,
    remarkPlugins: [remarkGfm],
    components: parts,
    skipHtml: true,
  });
  const [oldest] = read.keys();
  if (oldest !== undefined && read.size >= KEPT) read.delete(oldest);
  read.set(text, element);
  return element;
}

/** Text with marks, as written by people: HTML in it is left out. */
export function Markdown({ children, className }: { children: string; className?: string }) {
  return <div className={cx('prose', className)}>{elementOf(children)}</div>;
}
