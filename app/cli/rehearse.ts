import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { Client } from './rehearsal/client.ts';
import { passDeadline } from './rehearsal/clock.ts';
import { printOutcome } from './rehearsal/outcome.ts';
import { startOwnServer } from './rehearsal/own-server.ts';
import type { Rehearsal, StaffId } from './rehearsal/rehearsal.ts';
import { chance, once } from './rehearsal/step.ts';
import { payAll } from './rehearsal/steps/award.ts';
import { publishCall } from './rehearsal/steps/call.ts';
import { decide } from './rehearsal/steps/decision.ts';
import { enterAll, withdrawOne } from './rehearsal/steps/entries.ts';
import { inviteJudges, seatPanels } from './rehearsal/steps/panel.ts';
import { scoreAll } from './rehearsal/steps/scoring.ts';
import { screenAll } from './rehearsal/steps/screening.ts';
import { registerUnits } from './rehearsal/steps/units.ts';

interface Options {
  providers: number;
  judges: number;
  seed: number;
  port: number;
}

const atLeast = (least: number) => (text: string) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new InvalidArgumentError(`a whole number from ${least} up.`);
  return number;
};

/** The whole competition, on a server of its own whose data is thrown away the next time. */
async function rehearse({ providers, judges: judgeCount, seed, port }: Options): Promise<boolean> {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet. Run: npm run build');
  const folder = path.resolve('node_modules/.cache/rehearsal');
  const base = `http://localhost:${port}`;
  const stop = await startOwnServer({ port, folder });
  // Days cannot be waited for: the owner of this database, and of no other, moves two dates.
  Object.assign(process.env, { DATA_DIR: folder, NODE_ENV: 'production', DEMO: 'true', LOG_LEVEL: 'error' });
  delete process.env.DATABASE_URL;
  const signedIn = new Map<StaffId, Promise<Client>>();
  const staff = (id: StaffId) => {
    const client = signedIn.get(id) ?? Client.signedIn(base, `${id}@example.com`, DEMO_PASSWORD);
    signedIn.set(id, client);
    return client;
  };
  const slug = `rehearsal-${seed}`;
  try {
    console.log(`Rehearsal with ${providers} units and ${judgeCount} judges at ${base}, seed ${seed}\n`);
    const tracks = providers >= 12 ? 4 : 1;
    const call = await publishCall({ base, slug, staff }, { tracks, panelSize: 5 });
    const rehearsal: Rehearsal = { base, slug, staff, chance: chance(seed), ...call };
    const units = await registerUnits(rehearsal, providers);
    const submitted = await withdrawOne(await enterAll(rehearsal, units));
    await once('the deadline passes', () => passDeadline(slug));
    await screenAll(rehearsal, submitted);
    const judges = await inviteJudges(rehearsal, judgeCount);
    const roundId = await seatPanels(rehearsal, judges);
    await scoreAll(rehearsal, judges, roundId);
    await decide(rehearsal);
    await payAll(rehearsal, units);
    return await printOutcome(rehearsal);
  } finally {
    await stop();
  }
}

new Command('npm run rehearse --')
  .description(
    'a dress rehearsal: the whole competition by HTTP, on the production build and a database of its own',
  )
  .option('--providers <n>', 'units that enter', atLeast(4), 12)
  .option('--judges <n>', 'experts in the pool', atLeast(5), 8)
  .option('--seed <n>', 'the same seed gives the same marks', atLeast(0), 1)
  .option('--port <n>', 'where its server listens', atLeast(1), 4373)
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
