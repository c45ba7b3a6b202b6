import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

/** `reset-second-factor`: the operator's way out when nobody is left who can reset it in the browser. */
export function resetSecondFactorCommand(program: Command): void {
  program
    .command('reset-second-factor')
    .argument('<email>', 'the account that lost its authenticator and its backup codes')
    .description(
      'take away a lost second factor, on record: the person sets up another at the next sign-in (the 安全管理员 does it in the browser)',
    )
    .requiredOption('--reason <text>', 'why, and how the person was recognised; it is put on record')
    .action((email: string, { reason }: { reason: string }) =>
      asApplication(async () => {
        const { resetFactorSchema, resetSecondFactor } = await import(
          '#app/competition/reset-second-factor.server.ts'
        );
        const { db } = await import('#app/platform/database/client.server.ts');
        const user = await db.user.findUnique({
          where: { email: email.trim().toLowerCase() },
          select: { id: true },
        });
        if (!user) throw new InputError(`No account has the address ${email}.`);
        const given = resetFactorSchema.safeParse({ userId: user.id, reason });
        if (!given.success) throw new InputError('--reason: say why, in at most 300 characters');
        const outcome = await resetSecondFactor('operator', given.data);
        if (!outcome.ok) throw new Error(`${email} has no second factor: there is nothing to reset.`);
        print({ email, reset: true });
      }),
    );
}
