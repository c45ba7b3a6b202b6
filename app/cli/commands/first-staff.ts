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
    .action((people: Record<string, string>) =>
      asApplication(async () => {
        const { appointFirst, firstStaffSchema } = await import(
          '#app/platform/access/appoint-first.server.ts'
        );
        const { config } = await import('#app/platform/config/config.server.ts');
        const given = firstStaffSchema.safeParse(people);
        if (!given.success) throw new InputError(z.prettifyError(given.error));
        const outcome = await appointFirst(given.data);
        if (!outcome.ok)
          throw new Error(
            outcome.refusal.code === 'access.staffThere'
              ? 'There are staff already: the 系统管理员 makes accounts and the 安全管理员 grants roles, in the browser.'
              : 'One of the addresses has an account already: use addresses of the staff.',
          );
        print(
          outcome.value.map(({ path, ...person }) => ({ ...person, link: `${config().APP_URL}${path}` })),
        );
      }),
    );
}
