import { z } from 'zod';
import type { Rehearsal } from '../rehearsal.ts';
import { once } from '../step.ts';

const DAY = 86_400_000;
const draftPage = z.object({
  draft: z.object({
    revision: z.number(),
    content: z.looseObject({
      tracks: z.array(z.looseObject({ key: z.string() })),
      timetable: z.looseObject({}),
      panel: z.looseObject({ size: z.number(), reserves: z.number() }),
    }),
  }),
});

/** An organiser writes a call and publishes it, open from yesterday for as long as the rehearsal says. @returns its id and the keys of its tracks */
export async function publishCall(
  { base, slug, salt, staff, time }: Pick<Rehearsal, 'base' | 'slug' | 'salt' | 'staff' | 'time'>,
  { tracks, panelSize }: { tracks: number; panelSize: number },
): Promise<{ callId: string; trackKeys: string[] }> {
  return once('a call is written and published', async () => {
    const organiser = await staff('organiser1');
    const to = await organiser.post('/organise/calls/new', { title: '演练“英雄帖”', slug });
    const callId = to.split('/')[3] ?? '';
    const { draft } = await organiser.read(`/organise/calls/${callId}/edit`, draftPage);
    const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
    const content = {
      ...draft.content,
      // Tracks of its own, so that its own experts are drawn and not those who were in the pool before.
      tracks: draft.content.tracks
        .slice(0, tracks)
        .map((track) => ({ ...track, key: `${track.key}-${salt}`, quota: 2 })),
      timetable: {
        ...draft.content.timetable,
        opensAt: at(-1),
        submissionDeadline: at(time.entryMinutes / (24 * 60)),
        reviewUntil: at(60),
      },
      panel: { ...draft.content.panel, size: panelSize },
    };
    const saved = await organiser.request(`/organise/calls/${callId}/draft`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revision: draft.revision, content }),
    });
    if (!saved.ok) throw new Error(`the call was not saved at ${base}: ${await saved.text()}`);
    const { revision } = ((await saved.json()) as { saved: { revision: number } }).saved;
    await organiser.post(`/organise/calls/${callId}/preview`, {
      intent: 'publish',
      revision: String(revision),
    });
    return { callId, trackKeys: content.tracks.map((track) => track.key) };
  });
}
