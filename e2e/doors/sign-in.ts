import { createOTP } from '@better-auth/utils/otp';
import { DEMO_PASSWORD, demoSecondFactor } from '#prisma/seed/accounts.ts';
import { addressOf, type Person } from './people.ts';
import { Visitor } from './visitor.ts';

/** Signs in by the pages, as a person does, with a code where they have a second factor. @returns their cookies */
export async function signIn(base: string, person: Person): Promise<Record<string, string>> {
  const visitor = new Visitor(base);
  const first = await visitor.post('/sign-in', { email: addressOf(person), password: DEMO_PASSWORD });
  if (first.status !== 302) throw new Error(`${person.account} was not signed in: ${first.status}`);
  if (person.factor) {
    const code = await createOTP(demoSecondFactor(person.account)).totp();
    const second = await visitor.post(first.to ?? '', { code });
    if (second.status !== 302) throw new Error(`${person.account}'s code was refused: ${second.status}`);
  }
  return visitor.cookies;
}
