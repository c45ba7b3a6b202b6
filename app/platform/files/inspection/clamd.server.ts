import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { config } from '#app/platform/config/config.server.ts';

const CHUNK = 64 * 1024;
const TIMEOUT_MS = 120_000;

export type Scan = 'unscanned' | 'clean' | 'infected';

/**
 * Asks clamd about a file with its INSTREAM command; `unscanned` where no scanner is set.
 * @throws when the scanner does not answer, or not sensibly
 */
export async function scan(path: string): Promise<Scan> {
  const { CLAMD_URL } = config();
  if (!CLAMD_URL) return 'unscanned';
  const answer = await ask(new URL(CLAMD_URL), path);
  if (/\bOK\b/.test(answer)) return 'clean';
  if (/\bFOUND\b/.test(answer)) return 'infected';
  throw new Error(`the virus scanner answered: ${answer.slice(0, 120)}`);
}

function ask({ hostname, port }: URL, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    let answer = '';
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the virus scanner took too long')));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.replaceAll('\0', '').trim()));
    send(socket, path).catch((error: Error) => socket.destroy(error));
  });
}

/** Each chunk after its length in four bytes; a length of zero ends. */
async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      socket.off('drain', go);
      socket.off('close', go);
      resolve();
    };
    socket.once('drain', go);
    socket.once('close', go);
  });
}
