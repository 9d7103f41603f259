import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { counts, formsNow } from '../../shared/domain/form-signatures.ts';
import { fen } from '../../shared/domain/money.ts';
import { formTable } from '../../shared/forms/sign-slots.ts';
import { STROKES } from '../support/a-signature.ts';
import { as, done } from '../support/branch-world.ts';
import { after } from '../support/case-off-its-way.ts';
import { aCaseUnderInvestigation } from '../support/case-on-its-way.ts';
import { FORM_TABLE } from '../support/form-table.ts';

/** What the sheet says, in full: two sheets are the same when, and only when, their texts are. */
const SAYS = formTable((text) => text);

const WHOLE = { sheet: null, subjectId: null };

type Change = (c: Case) => Case;

const text = fc.stringMatching(/^[一-龥]{1,12}$/u);
const onSheet: fc.Arbitrary<Change> = fc.oneof(
  text.map((narrative): Change => (c) => ({ ...c, facts: { ...c.facts, narrative } })),
  text.map((statedCause): Change => (c) => ({ ...c, facts: { ...c.facts, statedCause } })),
  text.map((name): Change => (c) => ({ ...c, complainant: { ...c.complainant, name } })),
  fc
    .nat(1_000_000)
    .map((sum): Change => (c) => ({ ...c, facts: { ...c.facts, requestedAmount: fen(sum) } })),
);
const elsewhere: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom('U1' as const, 'U2' as const).map((urgency): Change => (c) => ({
    ...c,
    urgency,
  })),
  fc.constant<Change>((c) => ({ ...c, isRepeat: true })),
  fc.constant<Change>((c) => ({ ...c, updatedAt: after(c) })),
);

test('a signature counts exactly as long as its sheet says what it said, and never on a changed one', () => {
  const c = aCaseUnderInvestigation();
  const input = { formCode: 'F01', slot: 'complainant', strokes: STROKES };
  const signed = done('sign-form', c, input, as('gu', { now: after(c) }));
  const [signature] = signed.formSignatures;
  if (signature === undefined) throw new TypeError('nothing was signed');
  const before = SAYS.sheetDigest(signed, 'F01', WHOLE);
  fc.assert(
    fc.property(fc.array(fc.oneof(onSheet, elsewhere), { maxLength: 5 }), (changes) => {
      const end = changes.reduce((now, change) => change(now), signed);
      const same = SAYS.sheetDigest(end, 'F01', WHOLE) === before;
      expect(counts(end, signature, FORM_TABLE)).toBe(same);
      const [sheet] = formsNow(end, ['F01'], FORM_TABLE);
      const slot = sheet?.slots.find(({ key }) => key === 'complainant');
      expect(slot?.state).toBe(same ? 'signed' : 'changed');
    }),
  );
  fc.assert(
    fc.property(fc.array(elsewhere, { maxLength: 5 }), (changes) => {
      const end = changes.reduce((now, change) => change(now), signed);
      expect(counts(end, signature, FORM_TABLE)).toBe(true);
    }),
  );
});
