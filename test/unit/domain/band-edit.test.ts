import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS } from '../../../shared/data/bands.ts';
import { joinedBands, withBand } from '../../../shared/domain/band-edit.ts';
import { bandProblems } from '../../../shared/domain/band-checks.ts';
import { fen } from '../../../shared/domain/money.ts';

test('the shipped bands are joined already', () => {
  expect(joinedBands(BANDS)).toEqual(BANDS);
});

test('a band begins where the one below it was moved to', () => {
  const moved = BANDS.map((band) =>
    band.id === 'B2' ? { ...band, upToFen: fen(1_200_000) } : band,
  );
  expect(joinedBands(moved)[2]?.aboveFen).toBe(1_200_000);
});

test('whatever band is taken away, no gap is left and the last one stays open', () => {
  fc.assert(
    fc.property(fc.nat(BANDS.length - 1), (gone) => {
      const left = joinedBands(BANDS.filter((_, index) => index !== gone));
      expect(left[0]?.aboveFen).toBe(0);
      expect(left.at(-1)?.upToFen).toBeNull();
      for (const [index, band] of left.entries()) {
        if (index > 0) expect(band.aboveFen).toBe(left[index - 1]?.upToFen);
      }
    }),
  );
});

test('a new band begins at twice the amount where the last one began, and nothing is wrong with it', () => {
  const more = withBand(BANDS);
  const last = BANDS.at(-1);
  expect(more).toHaveLength(BANDS.length + 1);
  expect(more.at(-1)?.aboveFen).toBe((last?.aboveFen ?? 0) * 2);
  expect(bandProblems(more)).toEqual([]);
  expect(withBand([])).toEqual([]);
});
