import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

/** `correct-address`: a member of the staff was given an account under a mistyped address. */
export function correctAddressCommand(program: Command): void {
  program
    .command('correct-address')
    .argument('<wrong>', 'the mistyped address')
    .argument('<right>', 'the right one')
    .description(
      'move the account of a member of the staff to the right address, on record; password, second factor and sessions of before are void, and a new link is mailed',
    )
    .option('--name <name>', 'the right name as well')
    .requiredOption('--reason <text>', 'why; it is put on record')
    .action((from: string, to: string, options: { name?: string; reason: string }) =>
      asApplication(async () => {
        const { correctAddress, correctAddressSchema } = await import(
          '#app/platform/access/correct-address.server.ts'
        );
        const { config } = await import('#app/platform/config/config.server.ts');
        const given = correctAddressSchema.safeParse({ from, to, ...options });
        if (!given.success)
          throw new InputError('Give two addresses, and a reason of at most 300 characters.');
        const outcome = await correctAddress(given.data);
        if (!outcome.ok)
          throw new Error(
            outcome.refusal.code === 'notFound'
              ? `No member of the staff has the address ${from}.`
              : `${to} has an account already.`,
          );
        print({ email: given.data.to, link: `${config().APP_URL}${outcome.value}` });
      }),
    );
}
