import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { Client } from './client.ts';
import { mustBeReady } from './foreign-server.ts';
import { printOutcome } from './outcome.ts';
import { startOwnServer } from './own-server.ts';
import type { Rehearsal, StaffId } from './rehearsal.ts';
import { chance, once } from './step.ts';
import { payAll } from './steps/award.ts';
import { publishCall } from './steps/call.ts';
import { announce, decide } from './steps/decision.ts';
import { enterAll, withdrawOne } from './steps/entries.ts';
import { inviteJudges, seatPanels } from './steps/panel.ts';
import { scoreAll } from './steps/scoring.ts';
import { screenAll } from './steps/screening.ts';
import { registerUnits, returnOfUnits } from './steps/units.ts';
import { awaitedTime, movedTime, mustBeItsDatabase } from './time.ts';

/** How large a rehearsal is; the same seed gives the same marks and sizes of files. */
export interface Plan {
  providers: number;
  judges: number;
  seed: number;
}

/** A running server: its origin, for how long a call stays open there, and whether its database is at hand. */
export interface RunningServer {
  base: string;
  minutes: number;
  database: boolean;
  staffPassword: string | undefined;
}

/** On a server of its own whose data is thrown away the next time. @returns whether what always holds held */
export async function rehearsedOnOwnServer(plan: Plan, port: number): Promise<boolean> {
  if (!existsSync('build/server/index.js')) throw new Error('There is no build yet. Run: npm run build');
  const folder = path.resolve('node_modules/.cache/rehearsal');
  const base = `http://localhost:${port}`;
  const stop = await startOwnServer({ port, folder });
  // Days cannot be waited for: the owner of this database, and of no other, moves two dates.
  Object.assign(process.env, { DATA_DIR: folder, NODE_ENV: 'production', DEMO: 'true', LOG_LEVEL: 'error' });
  delete process.env.DATABASE_URL;
  try {
    const slug = `rehearsal-${plan.seed}`;
    return await perform(plan, {
      base,
      slug,
      salt: plan.seed % 90_000,
      staff: staffAt(base),
      time: movedTime,
    });
  } finally {
    await stop();
  }
}

/** On a running server. Without its database it ends at the publicity, which lasts for days. @returns whether what was checked held */
export async function rehearsedAt(plan: Plan, server: RunningServer): Promise<boolean> {
  const { base, minutes, database } = server;
  await mustBeReady(base, server.staffPassword ?? DEMO_PASSWORD);
  const salt = Date.now() % 90_000;
  const slug = `rehearsal-${plan.seed}-${salt}`;
  const time = database ? movedTime : awaitedTime(base, minutes);
  if (!database)
    console.log(
      `By HTTP alone nobody can move a date: the call closes in ${minutes} minutes, and the rehearsal ends at the publicity.`,
    );
  return perform(plan, { base, slug, salt, staff: staffAt(base, server.staffPassword), time }, database);
}

type Beginning = Omit<Rehearsal, 'callId' | 'trackKeys' | 'chance'>;

async function perform(plan: Plan, begun: Beginning, database = true): Promise<boolean> {
  const { base, slug, time } = begun;
  console.log(
    `Rehearsal with ${plan.providers} units and ${plan.judges} judges at ${base}, seed ${plan.seed}\n`,
  );
  const call = await publishCall(begun, { tracks: plan.providers >= 12 ? 4 : 1, panelSize: 5 });
  if (database) await mustBeItsDatabase(call.callId, base);
  const rehearsal: Rehearsal = { ...begun, chance: chance(plan.seed), ...call };
  const units = await registerUnits(rehearsal, plan.providers);
  const submitted = await withdrawOne(await enterAll(rehearsal, units));
  await once('the deadline passes', () => time.passDeadline(slug));
  await screenAll(rehearsal, submitted);
  const judges = await inviteJudges(rehearsal, plan.judges);
  const roundId = await seatPanels(rehearsal, judges);
  await scoreAll(rehearsal, judges, roundId);
  await decide(rehearsal);
  if (!(await time.passPublicity(slug))) {
    const size = `--providers ${plan.providers} --seed ${plan.seed}`;
    console.log(
      `\nThe publicity runs: ${base}/calls/${slug}/publicity. Once it is over:\n  npm run rehearse -- --url ${base} ${size} --continue ${slug}`,
    );
    return printOutcome(rehearsal, database);
  }
  await announce(rehearsal);
  await payAll(rehearsal, units);
  return printOutcome(rehearsal, database);
}

const organised = z.object({ calls: z.array(z.looseObject({ id: z.string(), slug: z.string() })) });

/** The end of a rehearsal whose publicity is over by now: final list, accounts, payments. */
export async function continued(plan: Plan, server: RunningServer, slug: string): Promise<boolean> {
  const { base, database } = server;
  await mustBeReady(base, server.staffPassword ?? DEMO_PASSWORD);
  const salt = Number(/^rehearsal-\d+-(\d+)$/.exec(slug)?.[1] ?? Number.NaN);
  if (Number.isNaN(salt)) throw new Error(`--continue ${slug}: not the name of a rehearsal's call`);
  const staff = staffAt(base, server.staffPassword);
  const { calls } = await (await staff('organiser1')).read('/organise', organised);
  const call = calls.find((one) => one.slug === slug);
  if (!call) throw new Error(`--continue ${slug}: ${base} has no such call`);
  const rehearsal: Rehearsal = {
    ...{ base, slug, salt, callId: call.id, trackKeys: [], chance: chance(plan.seed) },
    ...{ staff, time: awaitedTime(base, 0) },
  };
  if (database) await mustBeItsDatabase(call.id, base);
  const units = await returnOfUnits(rehearsal, plan.providers);
  await announce(rehearsal);
  await payAll(rehearsal, units);
  return printOutcome(rehearsal, database);
}

/** The staff of a demonstration, each signed in once. */
function staffAt(base: string, password = DEMO_PASSWORD): Rehearsal['staff'] {
  const signedIn = new Map<StaffId, Promise<Client>>();
  return (id) => {
    const client = signedIn.get(id) ?? Client.signedIn(base, `${id}@example.com`, password);
    signedIn.set(id, client);
    return client;
  };
}
