import { Command } from 'commander';
import { agreement } from './commands/agreement.ts';
import { assign } from './commands/assign.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { correctAddressCommand } from './commands/correct-address.ts';
import { demoCode } from './commands/demo-code.ts';
import { firstStaff } from './commands/first-staff.ts';
import { InputError } from './commands/input.ts';
import { invariants } from './commands/invariants.ts';
import { ledger } from './commands/ledger.ts';
import { openFundCommand } from './commands/open-fund.ts';
import { pairwise } from './commands/pairwise.ts';
import { rank } from './commands/rank.ts';
import { rankings } from './commands/rankings.ts';
import { reseal } from './commands/reseal.ts';
import { resetSecondFactorCommand } from './commands/reset-second-factor.ts';

const program = new Command('npm run -s cli --').description(
  'What the pages do, without a browser; answers in JSON.',
);

for (const register of [
  agreement,
  assign,
  auditVerify,
  correctAddressCommand,
  demoCode,
  firstStaff,
  invariants,
  ledger,
  openFundCommand,
  pairwise,
  rank,
  rankings,
  reseal,
  resetSecondFactorCommand,
])
  register(program);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof InputError ? 2 : 1;
});
