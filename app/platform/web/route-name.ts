import { knownPath } from './known-path.ts';
import { isId } from './query.ts';

/** The pattern of the route that an address belongs to, such as `/provider-invitations/:token`: what may stand in a log. */
export type RouteNamer = (url: string) => string;

interface Known {
  path?: string | undefined;
  parentId?: string | undefined;
}

/** Whether an address names, where the route has an id, something that can be one: `/grants/:grantId` has only UUIDs. */
export function hasIds(pattern: string, url: string): boolean {
  const given = knownPath(url.split('?')[0] ?? '')?.split('/') ?? [];
  return pattern.split('/').every((part, at) => !/^:(id|\w+Id)$/.test(part) || isId(given[at] ?? ''));
}

/** @param routes of the build, by their ids */
export function routeNamer(routes: Record<string, Known | undefined>): RouteNamer {
  const patterns = Object.values(routes)
    .flatMap((route) => (route?.path ? [`/${route.path}`] : []))
    .filter((path) => !path.endsWith('*'))
    .map((path) => ({ path, known: regexOf(path), fixed: path.replaceAll(/:[^/]+/g, '').length }))
    .sort((a, b) => b.fixed - a.fixed);
  return (url) => {
    const path = knownPath(url.split('?')[0] ?? '');
    if (path === null) return 'unreadable';
    if (path === '/') return '/';
    return patterns.find(({ known }) => known.test(path))?.path ?? 'unknown';
  };
}

function regexOf(path: string): RegExp {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => {
      if (part.startsWith(':')) return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+';
      return `/${part.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
    });
  return new RegExp(`^${parts.join('')}$`);
}
