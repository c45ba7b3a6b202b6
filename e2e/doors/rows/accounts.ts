import type { Row } from '../matrix.ts';

/** Accounts: the ways in, and what somebody does with their own. */
export const accountRows: Row[] = [
  { route: '/sign-in', see: ['nobody'], acts: { signIn: ['anyone'] } },
  { route: '/sign-in', of: 'somebody who has signed in is sent on', see: ['signedIn'], shown: 302 },
  { route: '/sign-up', see: ['anyone'], acts: { signUp: ['anyone'] } },
  { route: '/sign-out', see: ['anyone'], shown: 302, acts: { signOut: ['anyone'] } },
  { route: '/forgot-password', see: ['anyone'], acts: { send: ['anyone'] } },
  { route: '/reset-password', see: ['anyone'], acts: { reset: ['anyone'] } },
  {
    route: '/verify-email',
    of: 'a link that was not mailed',
    see: ['anyone'],
    shown: 404,
    acts: { complete: ['anyone'], take: ['anyone'] },
  },
  {
    route: '/two-factor/verify',
    of: 'without a password given before, one is sent to sign in',
    see: ['anyone'],
    shown: 302,
    acts: { verify: ['anyone'] },
  },
  {
    route: '/two-factor',
    see: ['arrived'],
    acts: { begin: ['arrived'], confirm: ['arrived'], abandon: ['arrived'], end: ['arrived'] },
  },
  { route: '/desk', see: ['signedIn'] },
  {
    route: '/account',
    see: ['signedIn'],
    acts: { profile: ['signedIn'], password: ['signedIn'], sessions: ['signedIn'] },
  },
  { route: '/provider-invitations/:token', see: ['signedIn'], acts: { accept: ['private'] } },
  { route: '/expert-invitations/:token', see: ['signedIn'], acts: { accept: ['private'] } },
  {
    route: '/admin/users',
    see: ['sysadmin'],
    acts: { create: ['sysadmin'], disable: ['sysadmin'], enable: ['sysadmin'] },
  },
  {
    route: '/admin/roles',
    see: ['secadmin'],
    acts: { grant: ['secadmin'], revoke: ['secadmin'], resetFactor: ['secadmin'] },
  },
  { route: '/audit', see: ['supervisor', 'auditor'] },
];
