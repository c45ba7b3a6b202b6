import type { ActionFunctionArgs } from '@remix-run/node';
import { draftSchema } from '#app/competition/award/follow-up/outcomes.ts';
import { saveFollowUp } from '#app/competition/award/follow-up/save.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { textsOf } from '#app/platform/web/respond.server.ts';

/** Saves a report while it is being written, without the page; answers in JSON either way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = textsOf(await request.formData());
  const fields = draftSchema.safeParse(typed);
  if (!fields.success) return Response.json({ refusal: { code: 'invalid' } }, { status: 422 });
  const saved = await saveFollowUp(actor, params.followUpId ?? '', Number(typed.revision) || 0, fields.data);
  if (saved.ok) return Response.json({ saved: saved.value });
  const status = saved.refusal.code === 'followUp.stale' ? 409 : 422;
  return Response.json({ refusal: saved.refusal }, { status });
}
