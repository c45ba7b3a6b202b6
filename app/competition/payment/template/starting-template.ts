import { type PaymentTemplate, type TemplateField, templateSchema } from './template.ts';

const fields: TemplateField[] = [
  'sequence',
  'endToEndId',
  'payeeName',
  'payeeAccount',
  'payeeBank',
  'payeeBankCode',
  'amount',
  'purpose',
];

/** What a new template starts from: the columns most banks ask for, under their names in the language of `nameOf`. */
export const startingTemplate = (nameOf: (field: TemplateField) => string): PaymentTemplate =>
  templateSchema.parse({
    format: 'xlsx',
    columns: fields.map((field) => ({ field, header: nameOf(field) })),
  });
