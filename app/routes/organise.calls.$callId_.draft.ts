import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { saveDraft } from '#app/competition/call/save-draft.server.ts';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { refuse } from '#app/platform/outcome.ts';

const bodySchema = z.object({ revision: z.int(), content: z.unknown() });
const statuses: Record<string, number> = { forbidden: 403, notFound: 404, stale: 409 };

/** The editor's saving: JSON in, the new revision or the refusal out, so that nothing typed is lost to a change of page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await optionalActor(request);
  if (!actor) return Response.json(refuse('forbidden'), { status: 401 });
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return Response.json(refuse('invalid'), { status: 400 });
  const outcome = await saveDraft(actor, {
    callId: params.callId ?? '',
    revision: body.data.revision,
    content: body.data.content,
  });
  if (!outcome.ok)
    return Response.json({ refusal: outcome.refusal }, { status: statuses[outcome.refusal.code] ?? 422 });
  return Response.json({
    revision: outcome.value.revision,
    savedAt: outcome.value.savedAt.toISOString(),
  });
}
