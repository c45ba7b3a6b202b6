import { Command, InvalidArgumentError } from 'commander';
import { foreignAddress } from './rehearsal/foreign-server.ts';
import { continued, type Plan, rehearsedAt, rehearsedOnOwnServer } from './rehearsal/rehearse.ts';

interface Options extends Plan {
  port: number;
  url?: string;
  allowRemote: boolean;
  withDatabase: boolean;
  minutes: number;
  continue?: string;
}

const MOST_PEOPLE = 1000;

const atLeast =
  (least: number, most = MOST_PEOPLE) =>
  (text: string) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`a whole number from ${least} to ${most}.`);
    return number;
  };

async function rehearse(options: Options): Promise<boolean> {
  if (!options.url) {
    if (options.continue) throw new Error('--continue goes with --url: a server of its own is thrown away.');
    return rehearsedOnOwnServer(options, options.port);
  }
  const base = foreignAddress(options.url, options.allowRemote);
  const staffPassword = process.env.REHEARSAL_PASSWORD;
  const there = { base, minutes: options.minutes, database: options.withDatabase, staffPassword };
  return options.continue ? continued(options, there, options.continue) : rehearsedAt(options, there);
}

new Command('npm run rehearse --')
  .description(
    'a dress rehearsal: the whole competition by HTTP, on a server and a database of its own or on a running one',
  )
  .option('--providers <n>', 'units that enter', atLeast(4), 12)
  .option('--judges <n>', 'experts in the pool', atLeast(5), 8)
  .option('--seed <n>', 'the same seed gives the same marks', atLeast(0, 2 ** 31), 1)
  .option('--port <n>', 'where its own server listens', atLeast(1, 65_535), 4373)
  .option('--url <address>', 'a running server instead, such as http://localhost:3000')
  .option('--allow-remote', 'that server may be on another machine', false)
  .option(
    '--minutes <n>',
    'with --url: how long its call stays open, then the deadline is waited for',
    atLeast(1, 600),
    5,
  )
  .option(
    '--with-database',
    'with --url: its database is at hand, so dates are moved and rows checked',
    false,
  )
  .option('--continue <slug>', 'with --url: from the end of the publicity on, days later')
  .action(async (options: Options) => {
    const began = performance.now();
    const holds = await rehearse(options);
    console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
    if (!holds) process.exitCode = 1;
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(`\nStopped. ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  });
