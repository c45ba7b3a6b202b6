import { mayAsk, type Question } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';

export interface NavLink {
  /** Key in `common:nav`. */
  label: string;
  to: string;
  /** how much waits there, where that is known */
  count?: number;
}

/** A page that visitors see too, or the question that its readers must be able to answer with yes. */
type Entry = NavLink & ({ public: true } | { ask: Question });

const entries: Entry[] = [
  { label: 'calls', to: '/calls', public: true },
  { label: 'showcase', to: '/showcase', public: true },
  { label: 'desk', to: '/desk', ask: ['use', 'Account'] },
  { label: 'submissions', to: '/submissions', ask: ['enter', 'Workspace'] },
  { label: 'provider', to: '/provider', ask: ['enter', 'Workspace'] },
  { label: 'judging', to: '/judging', ask: ['use', 'Desk'] },
  { label: 'organise', to: '/organise', ask: ['read', 'Overview'] },
  { label: 'verification', to: '/providers', ask: ['verify', 'Provider'] },
  { label: 'screening', to: '/screening', ask: ['screen', 'Screening'] },
  { label: 'panel', to: '/experts', ask: ['read', 'Expert'] },
  { label: 'grants', to: '/grants', ask: ['awards', 'Workspace'] },
  { label: 'finance', to: '/finance', ask: ['read', 'Payout'] },
  { label: 'fund', to: '/fund', ask: ['read', 'Fund'] },
  { label: 'documents', to: '/documents', ask: ['read', 'Document'] },
  { label: 'followUps', to: '/follow-ups', ask: ['read', 'Fund'] },
  { label: 'calendar', to: '/organise/calendar', ask: ['manage', 'Calendar'] },
  { label: 'users', to: '/admin/users', ask: ['manage', 'User'] },
  { label: 'roles', to: '/admin/roles', ask: ['grant', 'StaffRole'] },
  { label: 'audit', to: '/audit', ask: ['read', 'Audit'] },
  { label: 'account', to: '/account', ask: ['use', 'Account'] },
];

const link = ({ label, to }: Entry): NavLink => ({ label, to });

/** What everybody sees, also on a page whose reader is not known. */
export const visitorLinks: NavLink[] = entries.filter((entry) => 'public' in entry).map(link);

/** The links of the main navigation for this person; the pages ask again. */
export const navFor = (actor: Actor | null): NavLink[] =>
  entries.filter((entry) => 'public' in entry || mayAsk(actor, entry.ask)).map(link);
