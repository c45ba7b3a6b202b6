import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function invariants(program: Command): void {
  program
    .command('invariants')
    .description('check what must always hold over every row there is')
    .action(() =>
      asApplication(async () => {
        const { checkInvariants } = await import('../rehearsal/invariants.ts');
        const checks = await checkInvariants();
        print(checks);
        if (checks.some((c) => c.broken > 0)) process.exitCode = 1;
      }),
    );
}
