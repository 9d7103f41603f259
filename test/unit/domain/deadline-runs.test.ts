import { expect, test } from 'vitest';
import { colourOf } from '../../../shared/domain/deadline-colour.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import { aContact, aNotice, anOpenCase, in2026, world } from '../../support/deadline-world.ts';
import type { CaseSketch } from '../../support/sample-case.ts';

/** When the first contact was made, as the case has it. */
function met(sketch: CaseSketch) {
  const all = deadlinesOf(anOpenCase(sketch), world('07-06 12:00'));
  return all.find(({ rule }) => rule === 'D13')?.met;
}

test('a delivered notice and a talk face to face are first contacts, also in the minute of registering', () => {
  const contact = aContact('07-06 10:30', { reached: false, mode: 'CM1' });
  expect(met({ contacts: [contact] })).toBe(in2026('07-06 10:30'));
  const registeredAt = in2026('07-06 09:35:40');
  const told = aNotice('07-06 09:35', { kind: 'NT1', mode: '当面', result: '送达' });
  expect(met({ registeredAt, notices: [told] })).toBe(registeredAt);
  expect(met({ registeredAt, notices: [{ ...told, result: '无法联系' }] })).toBeNull();
  expect(met({ registeredAt, notices: [{ ...told, at: in2026('07-06 09:34:59') }] })).toBeNull();
});

test('two hours that begin after closing have no earlier internal date, and are green until half is gone', () => {
  const registeredAt = in2026('07-06 20:13');
  const all = deadlinesOf(anOpenCase({ registeredAt }), world('07-06 20:13:05'));
  const first = all.find(({ rule }) => rule === 'D13');
  expect(first).toMatchObject({
    internal: in2026('07-06 22:13'),
    final: in2026('07-06 22:13'),
    timeFrom: registeredAt,
  });
  if (first === undefined) throw new Error('D13 runs');
  expect(colourOf(first, in2026('07-06 20:13:05'))).toBe('green');
  expect(colourOf(first, in2026('07-06 21:12:59'))).toBe('green');
  expect(colourOf(first, in2026('07-06 21:13'))).toBe('amber');
});
