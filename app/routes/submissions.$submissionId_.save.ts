import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { fieldsOf } from '#app/competition/submission/draft-form.ts';
import { saveFields } from '#app/competition/submission/edit-action.server.ts';
import { mayChange } from '#app/competition/submission/may-change.server.ts';
import { readForEdit } from '#app/competition/submission/read-own.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** The draft as it is stored now, for a writer whose save came second. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(await readForEdit(actor, params.submissionId ?? '', languageOf(request)));
  if (!read.ok) return Response.json({ refusal: read.refusal }, { status: 422 });
  return Response.json({ fields: fieldsOf(read.value.draft, read.value.trackKey) });
}

/** Saves a draft while it is being written, without the page; answers in JSON either way. */
export const action = jsonActs({
  save: jsonAct({
    permit: ({ actor, params }) => mayChange(actor, 'draft', params.submissionId ?? ''),
    schema: z.record(z.string(), z.string().catch('')),
    run: ({ actor, params }, fields) => saveFields(actor, params.submissionId ?? '', fields),
  }),
});
