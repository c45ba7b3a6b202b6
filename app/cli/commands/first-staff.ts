import type { Command } from 'commander';
import { z } from 'zod';
import { asApplication } from './as-application.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

/** `first-staff`: the three administrators of a new installation. */
export function firstStaff(program: Command): void {
  program
    .command('first-staff')
    .description(
      'name the three administrators of a new installation, once; each sets a password by a mailed link',
    )
    .requiredOption('--sysadmin <email>', '系统管理员, who makes accounts')
    .requiredOption('--secadmin <email>', '安全管理员, who grants roles')
    .requiredOption('--auditor <email>', '审计员, who reads the record')
    .option(
      '--name <role=name...>',
      'what they are called, in letters and in the record: --name sysadmin=钱立本 secadmin=冯守正 auditor=蒋观澜',
    )
    .action(({ name: given, ...people }: Record<string, string> & { name?: string[] }) =>
      asApplication(async () => {
        const { appointFirst, firstStaffSchema } = await import(
          '#app/platform/access/appoint-first.server.ts'
        );
        const { config } = await import('#app/platform/config/config.server.ts');
        const names = Object.fromEntries((given ?? []).map((pair) => pair.split('=', 2)));
        const asked = firstStaffSchema.safeParse({ ...people, names });
        if (!asked.success) throw new InputError(z.prettifyError(asked.error));
        const outcome = await appointFirst(asked.data);
        if (!outcome.ok)
          throw new Error(
            outcome.refusal.code === 'access.staffThere'
              ? 'There are staff already: the 系统管理员 makes accounts and the 安全管理员 grants roles, in the browser. A mistyped address: npm run -s cli -- correct-address WRONG RIGHT --reason …'
              : 'One of the addresses has an account already: use addresses of the staff.',
          );
        print(
          outcome.value.map(({ path, ...person }) => ({ ...person, link: `${config().APP_URL}${path}` })),
        );
      }),
    );
}
