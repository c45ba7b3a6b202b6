import type { ActionFunctionArgs } from '@remix-run/node';
import { saveFields } from '#app/competition/scoring/save-fields.server.ts';
import { textFields } from '#app/competition/scoring/sheet-form.ts';
import { requireActor } from '#app/platform/access/session.server.ts';

/** Saves a sheet while it is being filled in, without the page; answers in JSON either way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const outcome = await saveFields(actor, params.assignmentId ?? '', textFields(await request.formData()));
  if (outcome.ok) return Response.json({ saved: outcome.value });
  return Response.json(
    { refusal: outcome.refusal },
    { status: outcome.refusal.code === 'scoring.stale' ? 409 : 422 },
  );
}
