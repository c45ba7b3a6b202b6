import { z } from 'zod';
import { draftSchema } from '#app/competition/award/follow-up/outcomes.ts';
import { storedFollowUp } from '#app/competition/award/follow-up/read.server.ts';
import { saveFollowUp } from '#app/competition/award/follow-up/save.server.ts';
import { mayReport } from '#app/competition/award/may-change.server.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';

/** Saves a report while it is being written, without the page; with what stands when it is stale. */
export const action = jsonActs({
  save: jsonAct({
    permit: ({ actor, params }) => mayReport(actor, params.followUpId ?? ''),
    schema: draftSchema.extend({ revision: z.coerce.number().int().min(0).catch(0) }),
    run: ({ actor, params }, { revision, ...fields }) =>
      saveFollowUp(actor, params.followUpId ?? '', revision, fields),
    stored: ({ actor, params }) => storedFollowUp(actor, params.followUpId ?? ''),
  }),
});
