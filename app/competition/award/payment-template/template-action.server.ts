import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';
import { retireTemplate, saveTemplate, saveTemplateSchema } from './save-template.server.ts';

/** What the form of a template asks for: to save it, or to retire it. @returns the template's id, null for one that is retired */
export async function templateAction(
  actor: Actor,
  templateId: string | null,
  typed: Record<string, string>,
): Promise<Outcome<string | null>> {
  if (typed.intent === 'retire') {
    const retired = await retireTemplate(actor, templateId ?? '');
    return retired.ok ? done(null) : retired;
  }
  let definition: unknown;
  try {
    definition = JSON.parse(typed.definition ?? '');
  } catch {
    return refuse('invalid');
  }
  const form = readFields({ templateId, name: typed.name, definition }, saveTemplateSchema);
  return form.ok ? saveTemplate(actor, form.value) : form;
}
