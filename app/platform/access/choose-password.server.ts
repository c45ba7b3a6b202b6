import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { weaknessOf } from './password-rules.ts';

// Some 50,000, from leaks, with the package: no service is asked about anybody's password.
const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** The shape of a new password; whether it is one that many have is asked by `passwordProblem`, which needs to know whose it is. */
export const newPassword = z
  .string('access:errors.password')
  .min(10, 'access:errors.password')
  .max(200, 'access:errors.password')
  .regex(/(?=.*\p{L})(?=.*\d)/u, 'access:errors.password');

/** What is wrong with a password for this person, as a key of the texts; null when nothing is. */
export function passwordProblem(password: string, person: { name?: string; email?: string }): string | null {
  const weakness = weaknessOf(password, common, person);
  if (!weakness) return null;
  return weakness === 'common' ? 'access:errors.passwordCommon' : 'access:errors.passwordPersonal';
}

/** The same as a refusal at the field `password`; null when nothing is wrong. */
export function refuseWeak(
  password: string,
  person: { name?: string; email?: string },
): Outcome<never> | null {
  const problem = passwordProblem(password, person);
  return problem ? refuse('invalid', undefined, { password: [problem] }) : null;
}
