import { Transform, type TransformCallback } from 'node:stream';

const PIECE = 64 * 1024;

/** Gathers React's small writes into pieces worth sending: a long page is a few of them, not hundreds. */
export class Gathered extends Transform {
  #held: Uint8Array[] = [];
  #size = 0;

  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#held.push(chunk);
    this.#size += chunk.length;
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
