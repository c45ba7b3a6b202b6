import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function reseal(program: Command): void {
  program
    .command('reseal')
    .description(
      'seal every phone and account number under ENCRYPTION_KEY; then older keys can be taken away',
    )
    .action(() =>
      asApplication(async () => {
        const { resealAll } = await import('#app/platform/config/reseal.server.ts');
        print(await resealAll());
      }),
    );
}
