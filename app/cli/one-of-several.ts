import { beat } from '#app/cli/heartbeat.ts';
import { whenToLeave } from '#app/cli/leave.ts';
import { run } from '#app/cli/run.ts';
import { answer, Opened } from '#app/cli/web-process.ts';

// One of the processes that `several.ts` starts: the database is open, and DATABASE_URL names it.
const opened = new Opened();
beat();
whenToLeave(() => opened.close());
await run(() => answer(opened));
