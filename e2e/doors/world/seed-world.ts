import { writeFileSync } from 'node:fs';
import { disconnect } from '#app/platform/database/client.server.ts';
import { makeBase, makeRest } from './make-world.ts';

// A program of its own: the seeds run by the verbs, and what they made is told in WORLD_FILE.
await makeBase();
writeFileSync(process.env.WORLD_FILE ?? '', JSON.stringify(await makeRest()));
await disconnect();
