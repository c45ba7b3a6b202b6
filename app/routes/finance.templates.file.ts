import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { templateFile } from '#app/competition/payment/template/make-template-file.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { readForm } from '#app/platform/web/read-form.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';

/** A payment file in the form of a template, as a download; what is refused is said on the page of the files. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const { batchId = '', templateId = '' } = form.ok ? form.value.typed : {};
  const file = orThrow(await templateFile(actor, batchId, templateId));
  if (!file.ok) return redirect(`/finance/files?${new URLSearchParams({ refused: file.refusal.code })}`);
  const { name, type, bytes } = file.value;
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="payments"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

export function loader() {
  return redirect('/finance/files');
}
