import { expect, test } from 'vitest';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { entryOf, entryRuleOf } from '../../../shared/domain/procedure-entry.ts';

const PROPOSED = PROCEDURES.filter(({ entry }) => entry !== null);

test.each(PROPOSED.map((one) => [one.id, one] as const))(
  'the conditions of %s come back from the form as they are',
  (_, procedure) => {
    const rule = entryRuleOf(procedure);
    expect(rule.rest).toEqual([]);
    expect(entryOf(procedure.id, rule)).toEqual(procedure.entry);
  },
);

test('what the form does not show is kept', () => {
  const when = [{ fact: 'recurring-open' }, { filled: 'options.choice' }, { style: 'P2' }] as const;
  const rule = entryRuleOf({ id: 'P13', entry: { rank: 10, when } });
  expect(rule.rest).toEqual(when);
  expect(entryOf('P13', { ...rule, asDefault: true }).when).toEqual([{ style: 'P13' }, ...when]);
});

test('a procedure that was never proposed starts with an empty form behind the shipped ones', () => {
  const rule = entryRuleOf({ id: 'P13', entry: null });
  expect(entryOf('P13', rule).when).toEqual([]);
  const ranks = PROPOSED.filter(({ id }) => id !== 'P1').map(({ entry }) => entry?.rank ?? 0);
  expect(rule.rank).toBeGreaterThan(Math.max(...ranks));
});
