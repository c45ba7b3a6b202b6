import type { Command } from 'commander';
import { z } from 'zod';
import { asApplication } from './as-application.ts';
import { InputError } from './input.ts';
import { print } from './print.ts';

/** `open-fund`: a fund that calls can name. */
export function openFundCommand(program: Command): void {
  program
    .command('open-fund')
    .description('set up a fund, empty; money is appropriated to it on its page')
    .requiredOption('--key <key>', 'what calls name it by, such as scenario-special')
    .requiredOption('--name <name>', 'its name in Chinese')
    .requiredOption('--name-en <name>', 'its name in English')
    .requiredOption('--cap <yuan>', 'what may be appropriated to it in all, in whole yuan')
    .action((options: { key: string; name: string; nameEn: string; cap: string }) =>
      asApplication(async () => {
        if (!/^[1-9]\d{0,12}$/.test(options.cap)) throw new InputError('--cap: whole yuan, digits only');
        const { fundSchema, openFund } = await import('#app/competition/fund/open-fund.server.ts');
        const { cap, ...named } = options;
        const given = fundSchema.safeParse({ ...named, capFen: BigInt(cap) * 100n });
        if (!given.success) throw new InputError(z.prettifyError(given.error));
        const outcome = await openFund(given.data);
        if (!outcome.ok) throw new Error(`There is a fund ${options.key} already.`);
        print({ fund: options.key, id: outcome.value, capYuan: Number(cap) });
      }),
    );
}
