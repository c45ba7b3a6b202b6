import { beat } from './heartbeat.ts';
import { whenToLeave } from './leave.ts';
import { run } from './run.ts';
import { answer, Opened } from './web-process.ts';

// One of the processes that `several.ts` starts: the database is open, and DATABASE_URL names it.
const opened = new Opened();
beat();
whenToLeave(() => opened.close());
await run(() => answer(opened));
