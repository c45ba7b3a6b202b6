import { knownPath } from './known-path.ts';

/** The pattern of the route that an address belongs to, such as `/provider-invitations/:token`: what may stand in a log. */
export type RouteNamer = (url: string) => string;

interface Known {
  path?: string | undefined;
  parentId?: string | undefined;
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
