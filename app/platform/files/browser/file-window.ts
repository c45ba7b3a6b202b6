/** Where bytes come from: fills `into` from `position` on. @returns how many there were */
export type Read = (into: Buffer, position: number) => number;

const LENGTH = 4 * 1024 * 1024;

/** A file of any size, looked at through one buffer that moves on: whoever goes forwards reads each byte about once. */
export class FileWindow {
  readonly size: number;
  readonly #read: Read;
  readonly #buffer = Buffer.allocUnsafe(LENGTH);
  #base = 0;
  #length = 0;

  constructor(read: Read, size: number) {
    this.#read = read;
    this.size = size;
  }

  /** What lies before one from `position` on: at least `least` bytes, or all up to the file's end. Valid until the next call. */
  from(position: number, least: number): Buffer {
    const end = this.#base + this.#length;
    if (position < this.#base || (position + least > end && end < this.size)) {
      this.#base = position;
      this.#length = this.#read(this.#buffer, position);
    }
    return this.#buffer.subarray(position - this.#base, this.#length);
  }

  /** A copy of the bytes from one position to another. */
  copy(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    return bytes.subarray(0, this.#read(bytes, start));
  }
}
