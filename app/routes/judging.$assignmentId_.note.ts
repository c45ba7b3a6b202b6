import { storedNote } from '#app/competition/scoring/desk/stored-drafts.server.ts';
import { ownAssignment } from '#app/competition/scoring/own-assignment.server.ts';
import { noteSchema } from '#app/competition/scoring/sheet/note.ts';
import { saveNote } from '#app/competition/scoring/sheet/save-note.server.ts';
import { jsonAct, jsonActs } from '#app/platform/web/acts.server.ts';

/** Saves a judge's own note, without the page; with what stands when it is stale. */
export const action = jsonActs({
  save: jsonAct({
    permit: ({ actor, params }) => ownAssignment(actor, params.assignmentId ?? ''),
    schema: noteSchema,
    run: ({ actor, params }, note) => saveNote(actor, params.assignmentId ?? '', note),
    stored: ({ actor, params }) => storedNote(actor, params.assignmentId ?? ''),
  }),
});
