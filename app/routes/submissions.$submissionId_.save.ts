import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { fieldsOf } from '#app/competition/submission/draft-form.ts';
import { saveFields } from '#app/competition/submission/edit-action.server.ts';
import { readForEdit } from '#app/competition/submission/read-own.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, textsOf } from '#app/platform/web/respond.server.ts';

/** The draft as it is stored now, for a writer whose save came second. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(await readForEdit(actor, params.submissionId ?? '', languageOf(request)));
  if (!read.ok) return Response.json({ refusal: read.refusal }, { status: 422 });
  return Response.json({ fields: fieldsOf(read.value.draft, read.value.trackKey) });
}

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
