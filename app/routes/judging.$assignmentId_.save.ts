import type { ActionFunctionArgs } from '@remix-run/node';
import { saveFields } from '#app/competition/scoring/save-fields.server.ts';
import { sheetForm } from '#app/competition/scoring/sheet-form.ts';
import { storedSheet } from '#app/competition/scoring/stored-drafts.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { readForm } from '#app/platform/web/read-form.server.ts';

/** Saves a sheet while it is being filled in, without the page; answers in JSON either way, with what stands when it is stale. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.assignmentId ?? '';
  const form = await readForm(request);
  if (!form.ok) return Response.json({ refusal: form.refusal }, { status: 422 });
  const outcome = await saveFields(actor, id, sheetForm.parse(form.value.values));
  if (outcome.ok) return Response.json({ saved: outcome.value });
  if (outcome.refusal.code !== 'scoring.stale')
    return Response.json({ refusal: outcome.refusal }, { status: 422 });
  return Response.json({ refusal: outcome.refusal, stored: await storedSheet(actor, id) }, { status: 409 });
}
