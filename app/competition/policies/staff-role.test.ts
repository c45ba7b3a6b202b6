import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('StaffRole is given by the security administrator alone', () => {
  expect(whoMay('StaffRole')).toEqual({ read: ['secadmin'], grant: ['secadmin'] });
});
