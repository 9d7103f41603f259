import fc from 'fast-check';
import { expect, test } from 'vitest';
import { againstHead, checkChain } from '../../electron/storage/audit-chain.ts';
import type { Trail } from '../../electron/storage/audit-chain.ts';
import type { AuditBreak } from '../../shared/domain/audit-trail.ts';
import { forgeAudit } from '../support/forge-audit.ts';
import { aDamage, damaged, trailOver, writtenLines } from '../support/audit-damage.ts';
import { aStore } from '../support/database.ts';

const LINES = writtenLines(60);
const A_DAMAGE = aDamage(LINES.length);
const HEAD = { seq: 60, digest: Buffer.from(LINES.at(-1)?.digest ?? []).toString('hex') };

/** What the program finds: the chain first, then the signed head. */
function found(trail: Trail): AuditBreak | null {
  const chain = checkChain(trail, 1, Number.MAX_SAFE_INTEGER);
  if (chain.intact) return againstHead(trail, HEAD);
  const { intact: _, ...broken } = chain;
  return broken;
}

test('a trail as it was written has no break', () => {
  expect(found(trailOver(LINES))).toBeNull();
});

test('any one line changed, removed, inserted, swapped or cut off is found and named: 10,000 trials', () => {
  fc.assert(
    fc.property(A_DAMAGE, (wish) => {
      const { lines, expected } = damaged(LINES, wish);
      expect(found(trailOver(lines))).toEqual(expected);
    }),
    { numRuns: 10_000 },
  );
});

test('the same is found in slices, wherever a slice ends', () => {
  fc.assert(
    fc.property(A_DAMAGE, fc.integer({ min: 1, max: 20 }), (wish, size) => {
      const { lines, expected } = damaged(LINES, wish);
      const trail = trailOver(lines);
      const from = Array.from({ length: Math.ceil(62 / size) }, (_, at) => at * size + 1);
      const first = from
        .map((seq) => checkChain(trail, seq, seq + size - 1))
        .find(({ intact }) => !intact);
      if (expected.kind === 'cut') expect(first).toBeUndefined();
      else expect(first).toEqual({ intact: false, ...expected });
    }),
    { numRuns: 500 },
  );
});

test('a trail written anew from any line on does not lead to the head that was signed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (place) => {
      const other = writtenLines(60, (seq) => (seq === place ? 's-other' : null));
      expect(found(trailOver(other))).toEqual({ kind: 'rewritten', badSeq: 60 });
    }),
  );
});

test('the stored trail answers as the list of its lines does', () => {
  const { db, store } = aStore();
  fc.assert(
    fc.property(A_DAMAGE, (wish) => {
      const { lines, expected } = damaged(LINES, wish);
      forgeAudit(db, lines);
      const checked = store.audit.verify();
      const broken = checked.intact ? store.audit.against(HEAD) : checked;
      expect(broken).toMatchObject(expected);
    }),
    { numRuns: 150 },
  );
});
