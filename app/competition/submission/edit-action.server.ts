import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { inviteConsortiumMember, inviteMemberSchema } from './consortium.server.ts';
import { readFields } from './draft-form.ts';
import { excludedExpertSchema, excludeExperts } from './exclude-experts.server.ts';
import { saveDraft } from './save-draft.server.ts';

/** Saves what the draft's form holds, for autosave and for its buttons alike. */
export function saveFields(
  actor: Actor,
  submissionId: string,
  { revision, ...fields }: Record<string, string>,
) {
  return saveDraft(actor, { submissionId, revision: Number(revision), ...readFields(fields) });
}

/** The other forms of the edit page, by their `intent`; a field that repeats comes as a list. */
export async function editAction(
  actor: Actor,
  submissionId: string,
  intent: string,
  fields: Record<string, unknown>,
): Promise<Outcome<unknown>> {
  const all = (name: string) => [fields[name] ?? []].flat().map(String);
  switch (intent) {
    case 'inviteMember': {
      const parsed = inviteMemberSchema.safeParse({ ...fields, submissionId });
      return parsed.success
        ? inviteConsortiumMember(actor, parsed.data)
        : refuse('invalid', {}, { creditCode: ['submission:errors.creditCode'] });
    }
    case 'excludeExperts': {
      const [units, reasons] = [all('unitName'), all('reason')];
      const rows = all('name').map((name, i) => ({
        name,
        unitName: units[i] ?? '',
        reason: reasons[i] ?? '',
      }));
      const parsed = excludedExpertSchema.array().safeParse(rows.filter((row) => row.name.trim() !== ''));
      return parsed.success
        ? excludeExperts(actor, { submissionId, experts: parsed.data })
        : refuse('submission.reasonMissing');
    }
    default:
      return refuse('invalid');
  }
}
