import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';
import { accept } from './accept.server.ts';
import { checklistItems, checklistSchema } from './checklist.ts';
import { fromShanghai } from './correction-deadline.server.ts';
import { answerRefusal, proposeRefusal, refusalSchema } from './refuse.server.ts';
import { returnForCorrection, returnSchema } from './return-for-correction.server.ts';
import { saveChecklist } from './save-checklist.server.ts';

function save(actor: Actor, submissionId: string, form: Record<string, string>): Promise<Outcome<number>> {
  const checked = Object.fromEntries(
    checklistItems.flatMap((item) => (form[`item.${item}`] ? [[item, form[`item.${item}`]]] : [])),
  );
  return saveChecklist(actor, submissionId, Number(form.revision), {
    checklist: checklistSchema.catch({}).parse(checked),
    note: (form.note ?? '').slice(0, 4000),
  });
}

/** The forms of the screening page, by their `intent`. */
export async function screeningAction(
  actor: Actor,
  submissionId: string,
  form: Record<string, string>,
): Promise<Outcome<unknown>> {
  switch (form.intent) {
    case 'save':
      return save(actor, submissionId, form);
    case 'accept':
      return accept(actor, submissionId);
    case 'return': {
      const input = readFields(
        { submissionId, reasons: form.reasons, deadline: fromShanghai(form.deadline ?? '') },
        returnSchema,
      );
      return input.ok ? returnForCorrection(actor, input.value) : input;
    }
    case 'propose': {
      const input = readFields({ submissionId, reasons: form.reasons }, refusalSchema);
      return input.ok ? proposeRefusal(actor, input.value) : input;
    }
    case 'confirm':
    case 'dismiss':
      return answerRefusal(actor, submissionId, form.intent);
    default:
      return refuse('invalid');
  }
}
