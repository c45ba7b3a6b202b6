import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function auditVerify(program: Command): void {
  program
    .command('audit-verify')
    .description('check the chain of the audit record from its first entry')
    .action(() =>
      asApplication(async () => {
        const { verifyAuditChain } = await import('#app/platform/audit/verify.server.ts');
        const result = await verifyAuditChain();
        print(result);
        if (result.firstBreak) process.exitCode = 1;
      }),
    );
}
