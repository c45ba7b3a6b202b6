import type { Track } from '#app/competition/call/content.ts';
import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { FinalList } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { canonicalList, finalContentSchema, hashOfList } from './final-content.server.ts';

/** The announced results of a call for anyone: what the frozen list says, and whether it still has its hash. Null within when nothing is announced. */
export async function publicResults(slug: string) {
  const call = await db.call.findUnique({
    where: { slug },
    select: { id: true, state: true, currentVersionId: true },
  });
  if (!call?.currentVersionId || call.state === 'draft') return refuse('notFound');
  const { content: rules } = await rulesThatStand(db, call.id);
  const list = await db.finalList.findUnique({
    where: { callId: call.id },
    select: { content: true, contentHash: true, announcedAt: true },
  });
  return done({ slug, title: rules.title, list: list && announced(list, rules.tracks) });
}

function announced(list: Pick<FinalList, 'content' | 'contentHash' | 'announcedAt'>, rules: Track[]) {
  const content = finalContentSchema.parse(list.content);
  const tracks = rules.map(({ key, name }) => ({
    key,
    name,
    winners: content.winners.filter((w) => w.track === key),
  }));
  return {
    announcedAt: list.announcedAt,
    contentHash: list.contentHash,
    whole: hashOfList(content) === list.contentHash,
    canonical: canonicalList(content),
    tracks,
  };
}
