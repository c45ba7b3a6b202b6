import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function reseal(program: Command): void {
  program
    .command('reseal')
    .description(
      'seal every phone, account number and authenticator under ENCRYPTION_KEY; then older keys can be taken away',
    )
    .action(() =>
      asApplication(async () => {
        const { resealAll } = await import('#app/platform/config/reseal.server.ts');
        const { sealAuthenticators } = await import('#app/platform/access/seal-authenticators.server.ts');
        const ofBefore = await sealAuthenticators();
        print({ ...(await resealAll()), authenticatorsOfAnEarlierVersion: ofBefore });
        if (ofBefore.unreadable > 0) process.exitCode = 1;
      }),
    );
}
