import {
  createRouteHandler,
  createUploadthing,
  type FileRouter,
  UploadThingError,
  UTFiles,
} from 'uploadthing/server';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import type { FilePurposes } from '../policies.server.ts';
import { callbackUrl, ingestUrl, token } from '../settings.server.ts';
import { attach } from './attach.server.ts';
import { controlled } from './control.server.ts';
import { takeFromCloud } from './from-cloud.server.ts';
import { askedSchema, grant, uploadInputSchema } from './grant.server.ts';
import { refusalMessage } from './upload-row.server.ts';

const build = createUploadthing();

/** The SDK's file route of one purpose. Its own limits are the widest; the purpose's are enforced by grant and ingest. */
function route(name: string, purposes: FilePurposes) {
  const purpose = purposes.get(name);
  return build(
    { blob: { maxFileSize: '2GB', maxFileCount: 20 } },
    {
      awaitServerData: true,
      getFileHashParts: (file) => [
        file.name,
        file.size,
        file.type,
        'customId' in file ? String(file.customId) : '',
      ],
    },
  )
    .input(uploadInputSchema)
    .middleware(async ({ req, files, input }) => {
      const actor = (await optionalActor(req)) ?? (await purpose?.guest(input));
      if (!actor) throw refusalError(refuse('files.signIn').refusal, 'FORBIDDEN');
      const granted = await grant(actor, purpose, askedSchema.parse({ files, input }));
      if (!granted.ok) throw refusalError(granted.refusal, 'FORBIDDEN');
      return { ...granted.value, [UTFiles]: granted.value.files };
    })
    .onUploadComplete(async ({ file, metadata }) => {
      const outcome = config().UPLOADTHING_TOKEN
        ? await takeFromCloud(file, metadata, purposes)
        : await attach(file.key, purposes);
      return outcome.ok ? { ...outcome.value } : { error: refusalMessage(outcome.refusal) };
    });
}

/** What the browser's half of the SDK knows of the routes, as a type alone. */
export type UploadRouter = Record<string, ReturnType<typeof route>>;

function refusalError(refusal: Parameters<typeof refusalMessage>[0], code: 'FORBIDDEN' | 'BAD_REQUEST') {
  return new UploadThingError({ code, message: refusalMessage(refusal) });
}

type Handler = (request: Request) => Promise<Response>;
let made: { of: FilePurposes; ingest: string; handler: Handler } | undefined;

/** The SDK's handler for these purposes. */
function handler(purposes: FilePurposes): Handler {
  const { UPLOADTHING_TOKEN: cloud } = config();
  const ingest = cloud ?? ingestUrl();
  if (made?.of !== purposes || made.ingest !== ingest) {
    const router: FileRouter = Object.fromEntries(
      [...purposes.keys()].map((name) => [name, route(name, purposes)]),
    );
    made = {
      of: purposes,
      ingest,
      handler: createRouteHandler({ router, config: cloud ? cloudSettings(cloud) : ownSettings() }),
    };
  }
  return made.handler;
}

type Settings = NonNullable<Parameters<typeof createRouteHandler>[0]['config']>;

/** Our own ingest, reached within the process; lower log levels would print whole presigned URLs. */
function ownSettings(): Settings {
  return {
    ...{ token: token(), ingestUrl: ingestUrl(), callbackUrl: callbackUrl(), isDev: false },
    ...{ logLevel: 'Error', handleDaemonPromise: 'await' },
    fetch: (input, init) =>
      controlled(new Request(input instanceof URL ? input.href : input, init as RequestInit)),
  };
}

/** The SDK's own cloud. A developer's machine gets its callbacks through the SDK's stream instead. */
function cloudSettings(cloud: string): Settings {
  const isDev = config().NODE_ENV === 'development';
  return {
    token: cloud,
    callbackUrl: callbackUrl(),
    isDev,
    logLevel: 'Error',
    handleDaemonPromise: isDev ? 'void' : 'await',
  };
}

/** Answers `/api/uploadthing`. What a browser sends is validated before the SDK reads it. */
export async function handleUploadthing(request: Request, purposes: FilePurposes): Promise<Response> {
  if (request.method !== 'POST' || request.headers.has('uploadthing-hook')) return handler(purposes)(request);
  const asked = askedSchema.safeParse(await request.json().catch(() => null));
  if (!asked.success)
    return Response.json({ message: refusalMessage({ code: 'files.request' }) }, { status: 400 });
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return handler(purposes)(
    new Request(request.url, { method: 'POST', headers, body: JSON.stringify(asked.data) }),
  );
}
