import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('User is managed by the system administrator', () => {
  expect(whoMay('User')).toEqual({ read: ['sysadmin', 'secadmin'], manage: ['sysadmin'] });
});
