import { expect, test } from 'vitest';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { FORMS } from '../../../shared/forms/catalog.ts';

/** Named by stages, and no form of a case: the bulletin (F18) and the penalty notice (F21, off). */
const NOT_OF_A_RUNNING_CASE = ['F18', 'F21'];

const named = PROCEDURES.flatMap(({ stages }) =>
  stages.flatMap(({ code, forms }) => forms.map((form) => [code, form] as const)),
);

test('every form that a stage of a shipped procedure names can be printed', () => {
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    ([, form]) => !Object.hasOwn(FORMS, form) && !NOT_OF_A_RUNNING_CASE.includes(form),
  );
  expect(missing).toEqual([]);
});

test('a form that can be printed is not listed as one that cannot', () => {
  expect(NOT_OF_A_RUNNING_CASE.filter((form) => Object.hasOwn(FORMS, form))).toEqual([]);
});

test('the procedures of slips, disputes, events, reviews and returns name their form', () => {
  const formsOf = (id: string) =>
    new Set(named.filter(([code]) => code.startsWith(`${id}-`)).map(([, form]) => form));
  for (const [id, form] of [
    ['P1', 'F06'],
    ['P3', 'F07'],
    ['P5', 'F20'],
    ['P6', 'F11'],
    ['P8', 'F13'],
    ['P11', 'F14'],
  ] as const) {
    expect(formsOf(id), id).toContain(form);
  }
});
