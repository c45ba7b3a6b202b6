import { z } from 'zod';
import { saveFields } from '#app/competition/submission/edit-action.server.ts';
import { mayChange } from '#app/competition/submission/may-change.server.ts';
import { storedDraft } from '#app/competition/submission/read-own.server.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';

/** Saves a draft while it is being written, without the page; with what stands when it is stale. */
export const action = jsonActs({
  save: jsonAct({
    permit: ({ actor, params }) => mayChange(actor, 'draft', params.submissionId ?? ''),
    schema: z.record(z.string(), z.string().catch('')),
    run: ({ actor, params }, fields) => saveFields(actor, params.submissionId ?? '', fields),
    stored: ({ actor, params }) => storedDraft(actor, params.submissionId ?? ''),
  }),
});
