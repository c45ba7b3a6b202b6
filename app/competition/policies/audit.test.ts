import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Audit is read by those who watch, and by no administrator who could be its subject', () => {
  expect(whoMay('Audit')).toEqual({ read: ['supervisor', 'auditor'] });
});
