import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { refuse } from '#app/platform/outcome.ts';
import { act } from '#app/platform/web/acts.server.ts';
import { readFields } from '#app/platform/web/read-fields.ts';
import { retireTemplate, saveTemplate, saveTemplateSchema } from './save-template.server.ts';

/** Under the address `new` stands a template that is not saved yet. */
export const templateIdOf = (param: string | undefined): string | null =>
  param === 'new' ? null : (param ?? '');

/** What the form of a template does: saves it, or retires it. */
export const templateActs = {
  save: act({
    permit: ({ actor }) => may(actor, 'write', 'PaymentTemplate'),
    schema: z.object({ name: z.string().default(''), definition: z.string().default('') }),
    run: async ({ actor, params }, { name, definition: text }) => {
      let definition: unknown;
      try {
        definition = JSON.parse(text);
      } catch {
        return refuse('invalid');
      }
      const templateId = templateIdOf(params.templateId);
      const form = readFields({ templateId, name, definition }, saveTemplateSchema);
      const saved = form.ok ? await saveTemplate(actor, form.value) : form;
      if (saved.ok) throw redirect(`/finance/templates/${saved.value}?saved`);
      return saved;
    },
  }),
  retire: act({
    permit: ({ actor }) => may(actor, 'write', 'PaymentTemplate'),
    schema: z.object({}),
    run: async ({ actor, params }) => {
      const retired = await retireTemplate(actor, templateIdOf(params.templateId) ?? '');
      if (retired.ok) throw redirect('/finance/templates');
      return retired;
    },
  }),
};
