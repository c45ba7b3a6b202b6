import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { templateFile } from '#app/competition/payment/template/make-template-file.server.ts';
import { may } from '#app/competition/permissions.ts';
import { fileAct, fileActs } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';

/** A payment file in the form of a template, as a download; what is refused is said on the page of the files. */
export const action = fileActs({
  make: fileAct({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: z.object({ batchId: idField, templateId: idField }),
    run: ({ actor }, { batchId, templateId }) => templateFile(actor, batchId, templateId),
    refusedAt: ({ code }) => `/finance/files?${new URLSearchParams({ refused: code })}`,
  }),
});

export function loader() {
  return redirect('/finance/files');
}
