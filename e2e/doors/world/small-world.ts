import { createCall } from '#app/competition/call/create-call.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { must, person } from '#prisma/seed/people.ts';
import { seedPeople } from '#prisma/seed/seed.ts';
import { publishBlind } from './blind-calls.ts';
import { addPeople } from './more-people.ts';
import { openSessions } from './sessions.ts';

/** A platform on its first day: people and a fund, a call that nobody has entered, and the draft of another. */
export interface SmallWorld {
  call: { id: string; slug: string; trackKey: string };
  draft: string;
  fund: string;
  cookies: Record<string, Record<string, string>>;
}

export async function makeSmallWorld(): Promise<SmallWorld> {
  await seedPeople();
  await addPeople();
  const [slug, trackKey] = ['first', 'first-track'];
  const id = await publishBlind(slug, trackKey);
  const draft = await createCall(await person('organiser1'), { title: '草稿', slug: 'second' });
  return {
    call: { id, slug, trackKey },
    draft: must(draft, 'a draft').callId,
    fund: (await db.fund.findFirstOrThrow()).id,
    cookies: await openSessions(),
  };
}
