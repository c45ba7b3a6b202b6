import { sheetForm } from '#app/competition/scoring/desk/sheet-form.ts';
import { storedSheet } from '#app/competition/scoring/desk/stored-drafts.server.ts';
import { ownAssignment } from '#app/competition/scoring/own-assignment.server.ts';
import { saveFields } from '#app/competition/scoring/sheet/save-fields.server.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';

/** Saves a sheet while it is being filled in, without the page; with what stands when it is stale. */
export const action = jsonActs({
  save: jsonAct({
    permit: ({ actor, params }) => ownAssignment(actor, params.assignmentId ?? ''),
    schema: sheetForm,
    run: ({ actor, params }, fields) => saveFields(actor, params.assignmentId ?? '', fields),
    stored: ({ actor, params }) => storedSheet(actor, params.assignmentId ?? ''),
  }),
});
