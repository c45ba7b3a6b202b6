import type { IncomingMessage } from 'node:http';
import { type BodyLimit, DRAINED, HELD, SILENCE } from './body-limits.ts';

/** Why a body was not taken, as a status of HTTP. */
export class BodyRefused extends Error {
  readonly status: 400 | 408 | 413 | 503;
  constructor(status: BodyRefused['status']) {
    super(`body refused: ${status}`);
    this.status = status;
  }
}

let held = 0;

/**
 * Reads a body whole, counting its bytes: what its length declares is believed only when it is too much. Too much, too slow, or too much
 * at once in this process is refused; what is left of it is read and thrown away for a while, as a sender reads no answer before.
 * @returns the bytes, and `release`, which is called when nobody needs them any more
 * @throws BodyRefused
 */
export async function readBody(
  request: IncomingMessage,
  limit: BodyLimit,
): Promise<{ body: Buffer<ArrayBuffer>; release: () => void }> {
  const declared = Number(request.headers['content-length'] ?? 0);
  const tooLong = declared > limit.bytes;
  if (!tooLong && held + Math.max(declared, 1) > HELD) return refuseAfterDraining(request, 503);
  if (tooLong) return refuseAfterDraining(request, 413);
  let mine = 0;
  const release = () => {
    held -= mine;
    mine = 0;
  };
  const chunks: Buffer[] = [];
  try {
    await eachChunk(request, limit.within, (chunk) => {
      mine += chunk.length;
      held += chunk.length;
      if (mine > limit.bytes) throw new BodyRefused(413);
      if (held > HELD) throw new BodyRefused(503);
      chunks.push(chunk);
    });
    return { body: Buffer.concat(chunks), release };
  } catch (error) {
    release();
    chunks.length = 0;
    if (error instanceof BodyRefused && (error.status === 413 || error.status === 503))
      return refuseAfterDraining(request, error.status);
    throw error;
  }
}

async function refuseAfterDraining(request: IncomingMessage, status: 413 | 503): Promise<never> {
  let drained = 0;
  if (Number(request.headers['content-length'] ?? 0) <= DRAINED)
    await eachChunk(request, SILENCE, (chunk) => {
      drained += chunk.length;
      if (drained > DRAINED) throw new BodyRefused(status);
    }).catch(() => undefined);
  throw new BodyRefused(status);
}

/** Hands over the chunks of a body until its end. A break, a long silence or too long a time ends it. @throws BodyRefused */
function eachChunk(request: IncomingMessage, within: number, take: (chunk: Buffer) => void): Promise<void> {
  if (request.complete && request.readableEnded) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (error?: unknown) => {
      clearTimeout(whole);
      clearTimeout(silence);
      request.off('data', onData).off('end', end).off('close', onClose).off('error', onClose);
      if (error) {
        request.pause();
        reject(error);
      } else resolve();
    };
    const late = () => end(new BodyRefused(408));
    const onClose = () => end(new BodyRefused(400));
    const whole = setTimeout(late, within);
    let silence = setTimeout(late, SILENCE);
    const onData = (chunk: Buffer) => {
      clearTimeout(silence);
      silence = setTimeout(late, SILENCE);
      try {
        take(chunk);
      } catch (error) {
        end(error);
      }
    };
    request
      .on('data', onData)
      .once('end', () => end())
      .once('close', onClose)
      .once('error', onClose);
    request.resume(); // it may have been paused by the one who read before
  });
}
