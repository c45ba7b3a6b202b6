import type { Refusal } from '#app/platform/outcome.ts';
import type { UploadedFile } from '../ingest/uploaded.ts';
import type { UploadRouter } from '../ingest/uploadthing.server.ts';

export type UploadInput = Record<string, string | number | boolean | null>;

export interface Sending {
  purpose: string;
  input: UploadInput;
  file: File;
  /** how many of the file's bytes are there */
  onProgress(loaded: number): void;
  /** Ends the attempt; what was sent stays on the server. */
  signal: AbortSignal;
}

/** An attempt that failed. `again` tells whether another may succeed: networks come back, rules do not change. */
export class SendFailed extends Error {
  readonly refusal: Refusal;
  readonly again: boolean;
  constructor(refusal: Refusal, again: boolean) {
    super(refusal.code);
    this.refusal = refusal;
    this.again = again;
  }
}

const passing = ['files.failed', 'files.range', 'files.fewerBytes', 'files.unregistered', 'files.expired'];

/**
 * One attempt at sending a file with the SDK; it goes on where an earlier attempt at the same file broke off.
 * @throws SendFailed; AbortError of the signal
 */
export async function sendFile({ purpose, input, file, onProgress, signal }: Sending): Promise<UploadedFile> {
  const { genUploader } = await import('uploadthing/client');
  const { createUpload } = genUploader<UploadRouter>({ package: '@uploadthing/react' });
  try {
    const upload = await createUpload(purpose, {
      files: [file],
      input,
      onUploadProgress: ({ progress, loaded }) => onProgress(progress >= 100 ? file.size : loaded),
    });
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => {
        upload.pauseUpload(file);
        reject(signal.reason);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
    const { serverData } = await Promise.race([upload.done(file), stopped]);
    if ('error' in serverData) throw failureOf(new Error(serverData.error));
    return serverData;
  } catch (error) {
    if (signal.aborted || error instanceof SendFailed) throw error;
    throw failureOf(error);
  }
}

function failureOf(error: unknown): SendFailed {
  const refusal = refusalIn(error);
  if (!refusal) return new SendFailed({ code: 'files.network' }, true);
  return new SendFailed(refusal, passing.includes(refusal.code));
}

/** Refusals travel as JSON in the SDK's messages, or in the answer to the PUT. */
function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const data = 'data' in error ? error.data : null;
  const inData = typeof data === 'object' && data !== null && 'error' in data ? data.error : null;
  for (const text of [inData, error.message]) {
    const parsed = parsedRefusal(text);
    if (parsed) return parsed;
  }
  return null;
}

function parsedRefusal(text: unknown): Refusal | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'code' in value ? (value as Refusal) : null;
  } catch {
    return null;
  }
}
