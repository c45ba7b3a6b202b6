import type { Command } from 'commander';
import { asApplication } from './as-application.ts';
import { print } from './print.ts';

export function rankings(program: Command): void {
  program
    .command('rankings <call>')
    .description('the latest ranking of every track of a call, by its slug')
    .action((slug: string) =>
      asApplication(async () => {
        const { db } = await import('#app/platform/database/client.server.ts');
        const { latestRankings } = await import('#app/competition/announcement/latest-rankings.server.ts');
        const call = await db.call.findUnique({ where: { slug }, select: { id: true } });
        if (!call) throw new Error(`no call ${slug}`);
        print(await latestRankings(db, call.id));
      }),
    );
}
