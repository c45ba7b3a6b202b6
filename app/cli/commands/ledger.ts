import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function ledger(program: Command): void {
  program
    .command('ledger')
    .description('the ledger of the funds')
    .command('verify')
    .description(
      'recompute every balance from the postings, and the audit record from its first entry; says the first break',
    )
    .action(() =>
      asApplication(async () => {
        const { verifyLedger } = await import('#app/competition/payment/verify-ledger.server.ts');
        const check = await verifyLedger();
        print(check);
        if (!check.firstBreak) return;
        console.error(`${check.firstBreak.where}: ${check.firstBreak.reason}`);
        process.exitCode = 1;
      }),
    );
}
