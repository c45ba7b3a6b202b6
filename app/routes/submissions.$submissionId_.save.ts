import type { ActionFunctionArgs } from '@remix-run/node';
import { saveFields, textsOf } from '#app/competition/submission/edit-action.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';

/** Saves a draft while it is being written, without the page; answers in JSON either way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const outcome = await saveFields(actor, params.submissionId ?? '', textsOf(await request.formData()));
  if (outcome.ok) return Response.json({ saved: outcome.value });
  return Response.json(
    { refusal: outcome.refusal },
    { status: outcome.refusal.code === 'submission.stale' ? 409 : 422 },
  );
}
