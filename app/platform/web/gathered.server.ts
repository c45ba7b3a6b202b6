import { Transform, type TransformCallback } from 'node:stream';

const PIECE = 64 * 1024;

/**
 * Gathers React's small writes into pieces worth sending: a long page is a few of them, not hundreds.
 * It also leaves out what React 18 fills up with: where a Chinese character does not fit into the rest of its buffer, it sends the rest
 * as zero bytes, and a browser shows each within an attribute as �. No page has a zero byte of its own.
 */
export class Gathered extends Transform {
  #held: Uint8Array[] = [];
  #size = 0;

  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = withoutZeros(chunk);
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= PIECE) this.flush();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.flush();
    done();
  }

  /** React calls it when what it has written so far should be seen. */
  flush(): void {
    if (this.#size === 0) return;
    this.push(Buffer.concat(this.#held, this.#size));
    this.#held = [];
    this.#size = 0;
  }
}

/** React fills a buffer from its beginning, so that zeros stand at the end only. */
function withoutZeros(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && chunk[end - 1] === 0) end--;
  return end === chunk.length ? chunk : chunk.subarray(0, end);
}
