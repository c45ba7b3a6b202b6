import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { filePurposes } from '#app/files.server.ts';
import { handleUploadthing } from '#app/platform/files/ingest/uploadthing.server.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return handleUploadthing(request, filePurposes);
}

export function action({ request }: ActionFunctionArgs) {
  return handleUploadthing(request, filePurposes);
}
