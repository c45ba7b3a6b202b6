import { Children, Fragment, isValidElement, type ReactNode } from 'react';

/** What a PDF is drawn from, as plain data: a primitive of the renderer with its own properties, or a text. */
export type Described = string | { type: string; props: Record<string, unknown>; children: Described[] };

/** What the renderer itself calls while it lays out pages: a function cannot go to another thread, its name can. */
export const pageOfPages = ({
  pageNumber,
  totalPages,
}: {
  pageNumber: number;
  totalPages?: number;
}): string => `${pageNumber} / ${totalPages}`;

/**
 * The primitives that components of a PDF stand for. Components are called: they are functions of their properties, without hooks.
 * @throws TypeError for what cannot be told to another thread
 */
export function described(node: ReactNode): Described[] {
  return Children.toArray(node).flatMap((child): Described[] => {
    if (!isValidElement<Record<string, unknown>>(child)) return [String(child)];
    const { type, props } = child;
    const { children, ...own } = props;
    if (type === Fragment) return described(children as ReactNode);
    if (typeof type === 'function') return described((type as (given: typeof props) => ReactNode)(props));
    if (typeof type !== 'string') throw new TypeError('a PDF is made of functions and primitives');
    return [{ type, props: plain(own), children: described(children as ReactNode) }];
  });
}

function plain({ render, ...props }: Record<string, unknown>): Record<string, unknown> {
  if (render !== undefined && render !== pageOfPages)
    throw new TypeError('a PDF renders nothing later but the number of its pages');
  return { ...props, ...(render !== undefined && { pageOfPages: true }) };
}
