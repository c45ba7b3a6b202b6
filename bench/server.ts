import path from 'node:path';
import { startOwnServer } from '#app/cli/rehearsal/own-server.ts';

const port = 4273;
export const address = `http://localhost:${port}`;
/** The database of the measurement, new each time. */
export const folder = path.resolve('node_modules/.cache/bench-data');

/** Starts the server to be measured. @returns what stops it */
export const startServer = () => startOwnServer({ port, folder });
