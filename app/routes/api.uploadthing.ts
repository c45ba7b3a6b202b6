import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { handleUploadthing } from '#app/platform/files/ingest/uploadthing.server.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return handleUploadthing(request);
}

export function action({ request }: ActionFunctionArgs) {
  return handleUploadthing(request);
}
