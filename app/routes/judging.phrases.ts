import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { phraseSchema } from '#app/competition/scoring/note.ts';
import { dropPhrase, keepPhrase } from '#app/competition/scoring/phrases.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('keep'), ...phraseSchema.shape }),
  z.object({ intent: z.literal('drop'), id: z.string() }),
]);

/** Keeps or drops a phrase of the judge's own; answers with those they have. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return { refusal: form.refusal };
  const outcome = orThrow(
    form.value.intent === 'keep'
      ? await keepPhrase(actor, form.value.text)
      : await dropPhrase(actor, form.value.id),
  );
  return outcome.ok ? { phrases: outcome.value } : { refusal: outcome.refusal };
}
