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

/** Text with marks, as written by people: HTML in it is left out. */
export function Markdown({ children, className }: { children: string; className?: string }) {
  return (
    <div className={cx('prose', className)}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={parts} skipHtml>
        {children}
      </ReactMarkdown>
    </div>
  );
}
