import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedPaths, revealed, seenCase } from '../../shared/domain/case-mask.ts';
import { REPRESENTATIVE_FIELDS } from '../../shared/domain/case-fields.ts';
import { isCase } from '../../shared/domain/case.ts';
import { fill } from '../../shared/domain/fields.ts';
import { aReadyDraft } from '../support/case-on-its-way.ts';
import { SECRET, randomCase } from '../support/random-case.ts';

function digits(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
}

const mobile = digits(9).map((rest) => `13${rest}`);
const identity = fc
  .tuple(digits(17), fc.constantFrom('0', '5', 'X'))
  .map((parts) => parts.join(''));

test('a masked view of a case holds none of its numbers in full', () => {
  fc.assert(
    fc.property(mobile, mobile, identity, digits(19), (phone, other, idNo, contractNo) => {
      const c = aReadyDraft({ contractNo }, { phone, altPhone: `0571-${other.slice(3)}`, idNo });
      const relation = 'RP2';
      const agent = fill(REPRESENTATIVE_FIELDS, { relation, phone: other });
      const seen = JSON.stringify(
        seenCase({ ...c, representatives: [agent] }, { whole: false, internal: true }),
      );
      for (const number of [phone, other, other.slice(3), idNo, contractNo]) {
        expect(seen).not.toContain(number);
      }
    }),
  );
});

test('no internal judgement reaches those who may not see it, whatever the case', () => {
  fc.assert(
    fc.property(randomCase(), (c) => {
      const seen = seenCase(c, { whole: false, internal: false });
      expect(isCase(seen)).toBe(true);
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    }),
    { numRuns: 50 },
  );
});

test('looking changes nothing, and what is masked can be asked for exactly', () => {
  fc.assert(
    fc.property(randomCase(), (c) => {
      expect(seenCase(c, { whole: true, internal: true })).toEqual(c);
      for (const path of maskedPaths(c)) {
        const [part = '', name = ''] = path.split('.');
        expect(revealed(c, path)).toBe(Reflect.get(Object(Reflect.get(c, part)), name));
      }
    }),
    { numRuns: 50 },
  );
});
