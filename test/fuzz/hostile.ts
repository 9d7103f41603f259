import type { Chance } from '../bench/chance.ts';

/** Stands in every text that is typed here and nowhere else: a log line that holds it holds what somebody typed. */
export const TYPED = 'Ψ打字Ψ';

/** What careless people paste and hostile ones type. */
const TEXTS: readonly [string, ...string[]] = [
  '',
  ' ',
  TYPED,
  `${TYPED}\0`,
  `${TYPED}\uD842`,
  `\uDFB7${TYPED}`,
  `${TYPED}' OR '1'='1'; DROP TABLE cases; --`,
  `<img src=x onerror=alert('${TYPED}')>`,
  `=cmd|' /C calc'!A0 ${TYPED}`,
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  `${TYPED} NEAR("a" OR *`,
  '"',
  '-',
  '１３９００００２４６８',
  '139 0000 2468',
  '110101199003071234',
  '6222021001112222333',
  `${TYPED}👨‍👩‍👧‍👦𠮷㐂`,
  '\u202Eabc\u200B\uFEFF',
  '\r\n\t\v',
  '长'.repeat(5_000),
  TYPED.repeat(400),
  'a'.repeat(101),
  '1'.repeat(400),
  '2026-02-29',
  '2026-03-11',
  '2026-03-11T09:00:00',
  '2026-03-11T09:00:00Z',
  '9999-12-31T23:59:59',
  '0',
  'null',
  '{}',
  'TS-0101-20260311-0001',
];

const NUMBERS: readonly [number, ...number[]] = [
  0,
  1,
  -1,
  2,
  20,
  200,
  0.5,
  1e9,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
];

/** Characters of any kind, a few of them. */
function scribble(chance: Chance): string {
  const codes = Array.from({ length: chance.whole(0, 24) }, () =>
    chance.percent(70) ? chance.whole(1, 0x7e) : chance.whole(1, 0xff_ff),
  );
  return String.fromCodePoint(...codes);
}

export function hostileText(chance: Chance): string {
  return chance.percent(60) ? chance.one(TEXTS) : scribble(chance);
}

export function hostileNumber(chance: Chance): number {
  return chance.percent(70) ? chance.one(NUMBERS) : chance.whole(-1000, 1_000_000);
}

/** Anything at all that a message can carry. */
export function garbage(chance: Chance, depth = 0): unknown {
  const kind = chance.whole(0, depth > 3 ? 5 : 8);
  if (kind === 0) return null;
  if (kind === 1) return undefined;
  if (kind === 2) return chance.percent(50);
  if (kind === 3) return hostileNumber(chance);
  if (kind < 6) return hostileText(chance);
  const parts = Array.from({ length: chance.whole(0, 4) }, () => garbage(chance, depth + 1));
  if (kind === 6) return parts;
  return Object.fromEntries(parts.map((part) => [hostileText(chance), part]));
}

export function someBytes(chance: Chance, most: number): Buffer {
  return Buffer.from(Array.from({ length: chance.whole(0, most) }, () => chance.whole(0, 255)));
}

/** The bytes with a few of them changed, cut off, doubled or swapped. */
export function spoiled(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return someBytes(chance, 40);
  const way = chance.whole(0, 4);
  if (way === 0) return copy.subarray(0, chance.whole(0, copy.length - 1));
  if (way === 1) return Buffer.concat([copy, someBytes(chance, 200)]);
  if (way === 2) return Buffer.concat([copy.subarray(0, copy.length >> 1), copy]);
  const changes = chance.whole(1, 8);
  for (let count = 0; count < changes; count += 1) {
    copy[chance.whole(0, copy.length - 1)] = chance.whole(0, 255);
  }
  return copy;
}
