import type { Actor, Role } from '#app/platform/access/actor.ts';

export interface NavLink {
  /** Key in `common:nav`. */
  label: string;
  to: string;
}

interface Entry extends NavLink {
  shownTo(actor: Actor): boolean;
}

const has =
  (...roles: Role[]) =>
  (actor: Actor) =>
    roles.some((role) => actor.roles.includes(role));
const provides = (actor: Actor) => actor.providers.length > 0;
const staffless = (actor: Actor) => actor.roles.length === 0 && !actor.expertId;

const entries: Entry[] = [
  { label: 'calls', to: '/calls', shownTo: () => true },
  { label: 'showcase', to: '/showcase', shownTo: () => true },
  { label: 'submissions', to: '/submissions', shownTo: (actor) => provides(actor) || staffless(actor) },
  { label: 'provider', to: '/provider', shownTo: (actor) => provides(actor) || staffless(actor) },
  { label: 'judging', to: '/judging', shownTo: (actor) => actor.expertId !== null },
  { label: 'organise', to: '/organise', shownTo: has('secretary', 'organiser', 'supervisor') },
  { label: 'verification', to: '/providers', shownTo: has('secretary') },
  { label: 'screening', to: '/screening', shownTo: has('secretary') },
  { label: 'panel', to: '/experts', shownTo: has('secretary', 'supervisor') },
  { label: 'grants', to: '/grants', shownTo: provides },
  { label: 'finance', to: '/finance', shownTo: has('finance', 'organiser', 'supervisor') },
  { label: 'fund', to: '/fund', shownTo: has('finance', 'organiser', 'supervisor') },
  { label: 'documents', to: '/documents', shownTo: has('finance', 'organiser', 'supervisor') },
  { label: 'followUps', to: '/follow-ups', shownTo: has('finance', 'organiser', 'supervisor') },
  { label: 'calendar', to: '/organise/calendar', shownTo: has('organiser') },
  { label: 'users', to: '/admin/users', shownTo: has('sysadmin') },
  { label: 'roles', to: '/admin/roles', shownTo: has('secadmin') },
  { label: 'audit', to: '/audit', shownTo: has('auditor', 'supervisor') },
  { label: 'account', to: '/account', shownTo: () => true },
];

/** How many of them, from the first, a visitor sees. */
const forVisitors = 2;

/** The links of the main navigation for this person; permissions are asked again by every page. */
export function navFor(actor: Actor | null): NavLink[] {
  const shown = actor ? entries.filter((entry) => entry.shownTo(actor)) : entries.slice(0, forVisitors);
  return shown.map(({ label, to }) => ({ label, to }));
}
