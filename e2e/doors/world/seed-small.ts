import { writeFileSync } from 'node:fs';
import { disconnect } from '#app/platform/database/client.server.ts';
import { makeSmallWorld } from './small-world.ts';

// A program of its own, as `seed-world.ts` is.
writeFileSync(process.env.WORLD_FILE ?? '', JSON.stringify(await makeSmallWorld()));
await disconnect();
