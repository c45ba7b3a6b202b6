import type { LoaderFunctionArgs } from '@remix-run/node';
import { filePurposes } from '#app/files.server.ts';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { readFile } from '#app/platform/files/read-file.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readFile(request, {
    actor: await optionalActor(request),
    fileId: params.fileId ?? '',
    purposes: filePurposes,
  });
}
