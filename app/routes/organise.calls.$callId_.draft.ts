import { z } from 'zod';
import { storedCall } from '#app/competition/call/read-organised.server.ts';
import { saveDraft } from '#app/competition/call/save-draft.server.ts';
import { may } from '#app/competition/permissions.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';

/** The editor's saving: JSON in, the new revision or the refusal out, so that nothing typed is lost to a change of page. */
export const action = jsonActs({
  save: jsonAct({
    body: 'json',
    permit: ({ actor }) => may(actor, 'write', 'Call'),
    schema: z.object({ revision: z.int().min(0), content: z.unknown() }),
    run: ({ actor, params: { callId = '' } }, draft) => saveDraft(actor, { ...draft, callId }),
    stored: ({ params: { callId = '' } }) => storedCall(callId),
  }),
});
