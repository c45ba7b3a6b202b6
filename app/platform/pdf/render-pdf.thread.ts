import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import { type Described, pageOfPages } from './described.ts';
import { registerFonts } from './fonts.server.ts';

function element(node: Described, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { pageOfPages: counts, ...props } = node.props;
  const own = { key, ...props, ...(counts === true && { render: pageOfPages }) };
  return createElement(node.type, own, ...node.children.map(element));
}

answerTasks<Described>(async (document) => {
  registerFonts();
  const bytes = await renderToBuffer(element(document, 0) as ReactElement<DocumentProps>);
  return new Uint8Array(bytes);
});
