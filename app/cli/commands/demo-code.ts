import { createOTP } from '@better-auth/utils/otp';
import type { Command } from 'commander';
import { demoSecondFactor, signers } from '#prisma/seed/accounts.ts';
import { InputError } from './input.ts';

export function demoCode(program: Command): void {
  program
    .command('demo-code')
    .argument('<account>', 'a demonstration account that signs payment orders: finance1')
    .description('the code that the authenticator of a demonstration account shows now')
    .action(async (account: string) => {
      if (!signers.some(({ id }) => id === `demo-${account}`))
        throw new InputError(`no demonstration account with a second factor: ${account}`);
      console.log(await createOTP(demoSecondFactor(account)).totp());
    });
}
