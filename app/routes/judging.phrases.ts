import { z } from 'zod';
import { expertOf } from '#app/competition/permissions.ts';
import { dropPhrase, keepPhrase } from '#app/competition/scoring/desk/phrases.server.ts';
import { phraseSchema } from '#app/competition/scoring/sheet/note.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';

/** Keeps or drops a phrase of the judge's own; answers with those they have. */
export const action = acts({
  keep: act({
    permit: ({ actor }) => expertOf(actor),
    schema: phraseSchema,
    run: ({ actor }, { text }) => keepPhrase(actor, text),
  }),
  drop: act({
    permit: ({ actor }) => expertOf(actor),
    schema: z.object({ id: idField }),
    run: ({ actor }, { id }) => dropPhrase(actor, id),
  }),
});
