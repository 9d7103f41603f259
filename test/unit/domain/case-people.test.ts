import { expect, test } from 'vitest';
import { peopleOfCase } from '../../../shared/domain/case-people.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { CASE_STATES, isOpen } from '../../../shared/domain/states.ts';
import { aCase, CLERK } from '../../support/a-case.ts';

const LIN = staffId('lin');
const ZHOU = staffId('zhou');

test('whoever registered a case finds it among their own', () => {
  const { people } = peopleOfCase(
    aCase({ facts: { firstReceiverId: CLERK }, whole: { status: 'registered' } }),
  );
  expect(people.get(CLERK)).toBe('firstReceiver');
});

test('a person who is several things is shown as the weightiest', () => {
  const whole = { status: 'investigating', handlerId: LIN, openedBy: ZHOU } as const;
  const { people } = peopleOfCase(aCase({ facts: { firstReceiverId: LIN }, whole }));
  expect([...people]).toEqual([
    [LIN, 'handler'],
    [ZHOU, 'other'],
  ]);
});

test('a person named in the case has lost every capacity', () => {
  const facts = { firstReceiverId: LIN, involvedStaffIds: [LIN] };
  const { people } = peopleOfCase(
    aCase({ facts, whole: { status: 'registered', handlerId: LIN } }),
  );
  expect(people.has(LIN)).toBe(false);
});

test.each(CASE_STATES)('%s: only a registered open case is among the open ones', (status) => {
  const { people } = peopleOfCase(aCase({ whole: { status, handlerId: LIN } }));
  expect(people.has(LIN)).toBe(isOpen(status) && status !== 'draft');
});
