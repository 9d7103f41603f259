/**
 * Draws the two signs of the forms, □ and ☑, as a TrueType font: the bundled Chinese font lacks ☑, and a sign that
 * comes out of whatever fonts a machine has, or as an empty box, could turn a yes into a no on paper.
 */
type Point = readonly [x: number, y: number];
type Contour = readonly Point[];

const UNITS = 1000;
const BOX: readonly Contour[] = [
  [
    [70, -80],
    [70, 780],
    [930, 780],
    [930, -80],
  ],
  [
    [125, -25],
    [875, -25],
    [875, 725],
    [125, 725],
  ],
];
const TICK: Contour = [
  [215, 365],
  [280, 425],
  [430, 255],
  [735, 640],
  [800, 590],
  [435, 115],
];
/** Glyph 0 is the empty box too; 1 is U+25A1, 2 is U+2611. */
const GLYPHS: readonly (readonly Contour[])[] = [BOX, BOX, [...BOX, TICK]];
const CODES = [0x25a1, 0x2611];

type Number = readonly [bytes: 1 | 2 | 4, value: number];

function pack(...numbers: readonly Number[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0));
  let offset = 0;
  for (const [bytes, value] of numbers) {
    const range = 2 ** (8 * bytes);
    buffer.writeUIntBE(((value % range) + range) % range, offset, bytes);
    offset += bytes;
  }
  return buffer;
}

function words(...values: readonly number[]): Buffer {
  return pack(...values.map((value): Number => [2, value]));
}

function padded(buffer: Buffer): Buffer {
  return Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)]);
}

function glyph(contours: readonly Contour[]): Buffer {
  const points = contours.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const ends = contours.map((_, index) => contours.slice(0, index + 1).flat().length - 1);
  const steps = (values: readonly number[]) =>
    values.map((value, index) => value - (values[index - 1] ?? 0));
  return padded(
    Buffer.concat([
      words(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
      words(...ends, 0),
      Buffer.alloc(points.length, 1),
      words(...steps(xs)),
      words(...steps(ys)),
    ]),
  );
}

function cmap(): Buffer {
  const ends = [...CODES, 0xffff];
  const segments = ends.length;
  const deltas = [...CODES.map((code, index) => index + 1 - code), 1];
  const body = words(
    segments * 2,
    4,
    1,
    segments * 2 - 4,
    ...ends,
    0,
    ...ends,
    ...deltas,
    ...ends.map(() => 0),
  );
  const table = Buffer.concat([words(4, body.length + 6, 0), body]);
  return Buffer.concat([words(0, 1, 3, 1), pack([4, 12]), table]);
}

function names(): Buffer {
  const texts: readonly (readonly [number, string])[] = [
    [1, 'Ansu Ticks'],
    [2, 'Regular'],
    [4, 'Ansu Ticks'],
    [6, 'AnsuTicks-Regular'],
  ];
  let offset = 0;
  const rows: Buffer[] = [];
  const stored: Buffer[] = [];
  for (const [id, text] of texts) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    rows.push(words(3, 1, 0x409, id, bytes.length, offset));
    stored.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([words(0, texts.length, 6 + 12 * texts.length), ...rows, ...stored]);
}

function os2(): Buffer {
  return Buffer.concat([
    words(3, UNITS, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    pack([4, 0], [4, 0], [4, 0], [4, 0]),
    Buffer.from('ANSU'),
    words(0x40, CODES[0] ?? 0, CODES[1] ?? 0, 880, -120, 0, 880, 120),
    pack([4, 0], [4, 0]),
    words(500, 700, 0, 0x20, 1),
  ]);
}

function tables(): ReadonlyMap<string, Buffer> {
  const glyphs = GLYPHS.map(glyph);
  const starts = [0, ...glyphs.map((_, index) => Buffer.concat(glyphs.slice(0, index + 1)).length)];
  const points = Math.max(...GLYPHS.map((contours) => contours.flat().length));
  const contours = Math.max(...GLYPHS.map(({ length }) => length));
  const head = Buffer.concat([
    pack([4, 0x10000], [4, 0x10000], [4, 0], [4, 0x5f0f3cf5], [2, 3], [2, UNITS]),
    pack([4, 0], [4, 0], [4, 0], [4, 0]),
    words(70, -80, 930, 780, 0, 8, 2, 1, 0),
  ]);
  return new Map([
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', Buffer.concat(glyphs)],
    ['head', head],
    [
      'hhea',
      Buffer.concat([
        pack([4, 0x10000]),
        words(880, -120, 0, UNITS, 70, 70, 930, 1, 0, 0, 0, 0, 0, 0, 0, 1),
      ]),
    ],
    ['hmtx', words(UNITS, 70, 70, 70)],
    ['loca', pack(...starts.map((start): Number => [4, start]))],
    [
      'maxp',
      Buffer.concat([
        pack([4, 0x10000]),
        words(GLYPHS.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
      ]),
    ],
    ['name', names()],
    [
      'post',
      pack([4, 0x30000], [4, 0], [2, -100], [2, 50], [4, 1], [4, 0], [4, 0], [4, 0], [4, 0]),
    ],
  ]);
}

function checksum(buffer: Buffer): number {
  const bytes = padded(buffer);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) % 2 ** 32;
  return sum;
}

/** The font file. */
export function tickFont(): Buffer {
  const parts = [...tables()];
  const power = 2 ** Math.floor(Math.log2(parts.length));
  const header = Buffer.concat([
    pack([4, 0x10000]),
    words(parts.length, power * 16, Math.log2(power), (parts.length - power) * 16),
  ]);
  let offset = header.length + 16 * parts.length;
  let headAt = 0;
  const directory: Buffer[] = [];
  for (const [tag, body] of parts) {
    if (tag === 'head') headAt = offset;
    directory.push(
      Buffer.concat([Buffer.from(tag), pack([4, checksum(body)], [4, offset], [4, body.length])]),
    );
    offset += padded(body).length;
  }
  const file = Buffer.concat([header, ...directory, ...parts.map(([, body]) => padded(body))]);
  file.writeUInt32BE((0xb1b0afba - checksum(file) + 2 ** 32) % 2 ** 32, headAt + 8);
  return file;
}
