import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('User is managed by the system administrator, and a lost second factor taken away by the security administrator', () => {
  expect(whoMay('User')).toEqual({
    read: ['sysadmin', 'secadmin'],
    manage: ['sysadmin'],
    resetFactor: ['secadmin'],
  });
});
