import type { ActionFunctionArgs } from '@remix-run/node';
import { noteSchema } from '#app/competition/scoring/note.ts';
import { saveNote } from '#app/competition/scoring/save-note.server.ts';
import { storedNote } from '#app/competition/scoring/stored-drafts.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { parseForm } from '#app/platform/web/respond.server.ts';

/** Saves a judge's own note, without the page; answers in JSON either way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.assignmentId ?? '';
  const note = await parseForm(request, noteSchema);
  const outcome = note.ok ? await saveNote(actor, id, note.value) : note;
  if (outcome.ok) return Response.json({ saved: outcome.value });
  if (outcome.refusal.code !== 'scoring.stale')
    return Response.json({ refusal: outcome.refusal }, { status: 422 });
  return Response.json({ refusal: outcome.refusal, stored: await storedNote(actor, id) }, { status: 409 });
}
