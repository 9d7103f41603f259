import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inkPaths } from '../../shared/domain/ink-paths.ts';
import {
  hasInkRoom,
  INK_HEIGHT,
  INK_WIDTH,
  MOST_INK_POINTS,
  MOST_INK_TEXT,
  readInk,
  writeInk,
} from '../../shared/domain/signature-ink.ts';

/** Any number at all: a driver of a pad may tell nonsense. */
const anything = fc.double();
const point = fc.record({ x: anything, y: anything, t: anything, p: anything });

/** What a pad draws: whole steps of it, time going on. */
const drawn = fc
  .array(
    fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: INK_WIDTH }).map((x) => x / INK_WIDTH),
        y: fc.integer({ min: 0, max: INK_HEIGHT }).map((y) => y / INK_HEIGHT),
        wait: fc.integer({ min: 0, max: 400 }),
        p: fc.integer({ min: 0, max: 100 }).map((p) => p / 100),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    { maxLength: 12 },
  )
  .map((strokes) => {
    let t = 0;
    return strokes.map((stroke) =>
      stroke.map(({ wait, ...rest }) => {
        t += wait;
        return { ...rest, t };
      }),
    );
  });

test('strokes come back as they were stored', () => {
  fc.assert(
    fc.property(drawn, (ink) => {
      expect(readInk(writeInk(ink))).toEqual(ink);
    }),
  );
});

test('the lines of a signature are numbers inside the pad, whatever the points are', () => {
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 20 }), { maxLength: 8 }), (ink) => {
      for (const { d, width } of inkPaths(ink)) {
        expect(d).toMatch(/^M\d+ \d+(?:h0|(?:Q\d+ \d+ \d+ \d+)+)$/u);
        expect(Number.isFinite(width) && width > 0).toBe(true);
        for (const [, x, y] of d.matchAll(/(\d+) (\d+)/gu)) {
          expect(Number(x)).toBeLessThanOrEqual(INK_WIDTH);
          expect(Number(y)).toBeLessThanOrEqual(INK_HEIGHT);
        }
      }
    }),
  );
});

test('no text but stored strokes is read as a signature', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const ink = readInk(text);
      if (ink !== null && text !== '') expect(readInk(writeInk(ink))).toEqual(ink);
    }),
  );
  for (const text of ['NaN,1,1,1', '1,1,1', '1,1,1,1,1', 'zzzz,1,1,1', '1,1,1,1;', '-1,1,1,1']) {
    expect(readInk(text), text).toBeNull();
  }
});

test('the fullest pad fits into what is stored, and one point more is refused', () => {
  const full = Array.from({ length: MOST_INK_POINTS }, (_, index) => ({
    x: (index % 60) / 60,
    y: (index % 40) / 40,
    t: index * 1000,
    p: 0.97,
  }));
  const text = writeInk([full]);
  expect(text.length).toBeLessThanOrEqual(MOST_INK_TEXT);
  expect(readInk(text)?.[0]).toHaveLength(MOST_INK_POINTS);
  expect(hasInkRoom([full])).toBe(false);
  expect(readInk(`${text} 1,1,1,1`)).toBeNull();
});
