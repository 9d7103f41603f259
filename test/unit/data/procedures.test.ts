import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ProcedureShape, readProcedure } from '../../../shared/contract/procedure-shape.ts';
import { P1 } from '../../../shared/data/procedures/p1.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import type { Procedure, Stage } from '../../../shared/domain/procedure.ts';

test('the shape that is checked and the type the rules read are the same', () => {
  const read: Procedure = ProcedureShape.parse(P1);
  const shaped: z.infer<typeof ProcedureShape> = read;
  expect(shaped).toEqual(P1);
});

test('twelve procedures are shipped, P1 to P12: seven for cases, four that attach, one of guides', () => {
  expect(PROCEDURES.map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, index) => `P${String(index + 1)}`),
  );
  const kinds = PROCEDURES.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'case')).toHaveLength(7);
  expect(kinds.filter((kind) => kind === 'attached')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'guide')).toHaveLength(1);
});

test.each(PROCEDURES.map((one) => [one.id, one] as const))(
  '%s can be used: it closes, and all its codes exist',
  (_, one) => {
    const read = readProcedure(one);
    expect(read.ok ? [] : read.failure).toEqual([]);
    for (const { zh, en, work } of one.stages) {
      expect(zh + work.zh).toMatch(/\p{Script=Han}/u);
      expect(en + work.en).not.toMatch(/[\p{Script=Han}！!]/u);
      expect(work.zh).not.toMatch(/[!！]/u);
    }
  },
);

test('each procedure has as many stages as the bank wrote', () => {
  expect(PROCEDURES.map(({ stages }) => stages.length)).toEqual([
    15, 8, 11, 11, 8, 10, 8, 9, 5, 7, 6, 6,
  ]);
});

/** The main procedure with one stage changed. */
function changed(code: string, change: Partial<Stage>): Procedure {
  const stages = P1.stages.map((stage) => (stage.code === code ? { ...stage, ...change } : stage));
  return { ...P1, stages };
}

function faultsOf(value: unknown): readonly string[] {
  const read = readProcedure(value);
  return read.ok ? [] : read.failure.map(({ code, place }) => `${code} ${place}`);
}

test('a stage from which the case can never be closed is refused by name', () => {
  expect(faultsOf(changed('P1-13', { next: [] }))).toContain('stage-never-closes P1-13');
  expect(faultsOf(changed('P1-13', { next: ['P1-99'] }))).toContain('next-unknown P1-13: P1-99');
  expect(faultsOf({ ...P1, stages: [] })).toEqual(['stages-missing P1']);
});

test('two stages of one code and codes that nothing knows are refused with their place', () => {
  expect(faultsOf(changed('P1-4', { code: 'P1-5' }))).toContain('stage-twice P1-5');
  expect(faultsOf(changed('P1-4', { guards: [{ at: 'T2', codes: ['batch-empty'] }] }))).toContain(
    'guard-unknown P1-4: batch-empty',
  );
  expect(faultsOf(changed('P1-4', { transitions: ['T99'] }))).toContain(
    'transition-unknown P1-4: T99',
  );
  expect(faultsOf(changed('P1-4', { forms: ['F99'] }))).toContain('form-unknown P1-4: F99');
  expect(faultsOf(changed('P1-4', { fields: ['facts.nothing'] }))).toContain(
    'field-unknown P1-4: facts.nothing',
  );
});

test('a role, a rule or a state that does not exist is refused at its place', () => {
  const first = P1.stages[0];
  const withFirst = (change: object): unknown => ({
    ...P1,
    stages: [{ ...first, ...change }, ...P1.stages.slice(1)],
  });
  expect(faultsOf(withFirst({ actors: ['chef'] }))).toEqual(['wrong-shape stages.0.actors.0']);
  expect(faultsOf(withFirst({ deadlines: ['D99'] }))).toEqual(['wrong-shape stages.0.deadlines.0']);
  expect(faultsOf(withFirst({ states: ['gone'] }))).toEqual(['wrong-shape stages.0.states.0']);
  expect(faultsOf(null)).toEqual(['wrong-shape ']);
});
