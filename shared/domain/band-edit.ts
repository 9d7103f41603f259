import { fen, isFen } from './money.ts';
import type { Fen } from './money.ts';
import type { Band } from './rule-book.ts';

const LOWEST_BOUND = 100_000;

/** Each band begins where the one below it ends, the last one is open: a gap cannot even be typed. */
export function joinedBands(bands: readonly Band[]): readonly Band[] {
  let from: Fen = fen(0);
  return bands.map((band, index) => {
    const next = { ...band, id: `B${String(index + 1)}`, aboveFen: from };
    from = band.upToFen ?? from;
    return index === bands.length - 1 ? { ...next, upToFen: null } : next;
  });
}

/** A new band above the last one, which ends at twice the amount where it began. */
export function withBand(bands: readonly Band[]): readonly Band[] {
  const last = bands.at(-1);
  if (last === undefined) return bands;
  const doubled = Math.max(last.aboveFen * 2, LOWEST_BOUND);
  const upToFen = isFen(doubled) ? doubled : last.aboveFen;
  return joinedBands([...bands.slice(0, -1), { ...last, upToFen }, { ...last, upToFen: null }]);
}
