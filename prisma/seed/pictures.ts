import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const width = 960;
const height = 600;
const lighter = ([r, g, b]: Colour, by: number): Colour => [r + by, g + by, b + by];

/** A small canvas: a sky from one colour to another, and what is painted on it. */
function canvas(top: Colour, bottom: Colour) {
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (inside: (x: number, y: number) => boolean, colour: (y: number) => Colour) => {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if (inside(x, y))
          pixels.set(
            colour(y).map((c) => Math.max(0, Math.min(255, c))),
            (y * width + x) * 3,
          );
  };
  const mixed = (y: number): Colour => {
    const at = (i: 0 | 1 | 2) => Math.round(top[i] + ((bottom[i] - top[i]) * y) / height);
    return [at(0), at(1), at(2)];
  };
  fill(() => true, mixed);
  return {
    pixels,
    box: (x0: number, y0: number, w: number, h: number, colour: Colour) =>
      fill(
        (x, y) => x >= x0 && x < x0 + w && y >= y0 && y < y0 + h,
        () => colour,
      ),
    disc: (cx: number, cy: number, rx: number, ry: number, colour: Colour) =>
      fill(
        (x, y) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1,
        () => colour,
      ),
    /** everything below a wave */
    hill: (base: number, swing: number, length: number, shift: number, colour: Colour) =>
      fill(
        (x, y) => y > base + swing * Math.sin((x + shift) / length),
        () => colour,
      ),
  };
}

/** The picture as a PNG: 8-bit RGB, no filter, one IDAT (ISO/IEC 15948). */
function png(pixels: Buffer): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Left edge, width and height of each house. */
const houses: readonly (readonly [number, number, number])[] = [
  [0, 120, 240],
  [100, 90, 330],
  [215, 140, 200],
  [560, 110, 280],
  [690, 150, 190],
  [850, 110, 320],
];

/** A robot on its way between the houses of a neighbourhood, in the evening. */
export function robotPicture(): Uint8Array {
  const on = canvas([38, 70, 88], [236, 178, 128]);
  on.disc(735, 300, 74, 74, [252, 214, 150]);
  for (const [at, [x, w, h]] of houses.entries()) {
    const wall: Colour = at % 2 ? [46, 66, 82] : [58, 82, 98];
    on.box(x, 470 - h, w, h, wall);
    for (let wy = 490 - h; wy < 440; wy += 34)
      for (let wx = x + 14; wx < x + w - 16; wx += 28)
        on.box(wx, wy, 12, 16, (wx * 7 + wy * 3) % 5 < 2 ? [250, 214, 140] : lighter(wall, 18));
  }
  on.box(0, 470, width, 130, [74, 84, 84]);
  on.box(0, 470, width, 6, [120, 130, 124]);
  for (let x = 20; x < width; x += 120) on.box(x, 540, 64, 6, [196, 190, 172]);
  on.disc(430, 556, 130, 12, [54, 62, 62]);
  for (const x of [350, 430, 510]) {
    on.disc(x, 532, 24, 24, [34, 38, 42]);
    on.disc(x, 532, 10, 10, [150, 156, 158]);
  }
  on.box(320, 390, 220, 130, [238, 236, 228]);
  on.box(320, 470, 220, 16, [190, 52, 44]);
  on.box(350, 330, 160, 70, [224, 222, 214]);
  on.box(364, 344, 132, 42, [28, 44, 54]);
  on.disc(402, 365, 10, 10, [116, 222, 214]);
  on.disc(458, 365, 10, 10, [116, 222, 214]);
  on.box(426, 296, 6, 36, [150, 156, 158]);
  on.disc(429, 292, 9, 9, [190, 52, 44]);
  return png(on.pixels);
}

/** A drone over a river at high water, a gauge on the bank and a pump at work. */
export function floodPicture(): Uint8Array {
  const on = canvas([84, 112, 132], [206, 216, 214]);
  on.hill(300, 42, 130, 40, [118, 142, 140]);
  on.hill(350, 34, 90, 300, [84, 116, 106]);
  on.hill(410, 8, 170, 0, [70, 122, 140]);
  for (let y = 440; y < 600; y += 34) on.box((y * 37) % 400, y, 260, 4, [124, 168, 180]);
  for (let y = 462; y < 600; y += 44) on.box(480 + ((y * 53) % 260), y, 180, 4, [124, 168, 180]);
  on.box(150, 300, 26, 240, [240, 238, 230]);
  for (let y = 306; y < 540; y += 36) on.box(150, y, 26, 18, [190, 52, 44]);
  on.disc(163, 292, 16, 16, [250, 200, 90]);
  on.box(690, 390, 190, 70, [214, 148, 52]);
  on.box(730, 350, 90, 44, [232, 170, 70]);
  on.disc(735, 466, 26, 26, [40, 44, 48]);
  on.disc(838, 466, 26, 26, [40, 44, 48]);
  on.box(600, 412, 92, 16, [60, 66, 70]);
  on.box(596, 412, 16, 78, [60, 66, 70]);
  on.box(400, 168, 200, 8, [44, 52, 58]);
  on.disc(500, 180, 52, 24, [236, 236, 230]);
  on.disc(500, 202, 15, 15, [28, 44, 54]);
  for (const x of [400, 600]) {
    on.box(x - 3, 152, 6, 26, [44, 52, 58]);
    on.disc(x, 150, 62, 6, [60, 72, 80]);
  }
  return png(on.pixels);
}

/** A drone lights the burning floor of a tower at night, a robot leads the way out below. */
export function firePicture(): Uint8Array {
  const on = canvas([18, 28, 48], [70, 62, 84]);
  for (const [x, w, h] of houses) on.box(x, 500 - h, w, h, [30, 42, 60]);
  on.box(0, 500, width, 100, [44, 50, 58]);
  on.box(340, 60, 280, 440, [82, 94, 110]);
  for (let y = 84; y < 470; y += 44)
    for (let x = 362; x < 600; x += 42)
      on.box(x, y, 24, 26, (x * 5 + y) % 4 < 1 ? [250, 214, 140] : [52, 64, 82]);
  on.disc(560, 214, 46, 30, [214, 92, 38]);
  on.disc(572, 202, 28, 24, [242, 152, 52]);
  on.disc(580, 204, 14, 14, [252, 220, 120]);
  on.disc(606, 150, 40, 26, [96, 92, 102]);
  on.disc(640, 110, 54, 32, [84, 80, 94]);
  on.box(700, 196, 170, 7, [196, 202, 206]);
  on.disc(785, 206, 44, 20, [236, 236, 230]);
  on.disc(752, 210, 13, 13, [252, 226, 150]);
  for (const x of [700, 870]) {
    on.box(x - 3, 182, 6, 22, [196, 202, 206]);
    on.disc(x, 180, 52, 5, [148, 158, 166]);
  }
  on.box(448, 424, 64, 76, [250, 214, 140]);
  on.box(210, 474, 96, 54, [238, 236, 228]);
  on.box(210, 506, 96, 10, [190, 52, 44]);
  on.disc(230, 532, 15, 15, [22, 26, 30]);
  on.disc(286, 532, 15, 15, [22, 26, 30]);
  on.box(254, 440, 6, 36, [196, 202, 206]);
  on.disc(257, 434, 12, 12, [116, 222, 150]);
  return png(on.pixels);
}
