import { expect, test } from 'vitest';
import { staffId } from '../../../shared/domain/ids.ts';
import { materialTodos } from '../../../shared/domain/todos-papers.ts';
import { PEOPLE, as, done } from '../../support/branch-world.ts';
import { aCase } from '../../support/sample-case.ts';
import { moment } from '../../../shared/domain/day.ts';

const HOLDER = { staffId: staffId('lin') };
const ASKED = {
  kind: 'EV06',
  title: '监控录像',
  requestedAt: moment('2026-03-11T11:00:00'),
  requestedFrom: '安保部',
  obtainedAt: null,
} as const;

test('material that was asked for is gone after by the handler until it is there', () => {
  const c = aCase({ status: 'investigating', handlerId: PEOPLE.lin.id, evidence: [] });
  const asked = done('evidence', c, ASKED, as('lin'));
  expect(materialTodos(asked, HOLDER)).toMatchObject([
    { kind: 'TD12', staffId: 'lin', key: `material-${asked.evidence[0]?.id ?? ''}` },
  ]);
  const later = as('lin', { now: moment('2026-03-12T09:00:00') });
  const other = done('evidence', asked, { kind: 'EV05', title: '回单' }, later);
  expect(materialTodos(other, HOLDER)).toHaveLength(1);
  const came = done('evidence', asked, { kind: 'EV06', title: '监控录像' }, later);
  expect(materialTodos(came, HOLDER)).toEqual([]);
});

test('material that is there when it is entered asks nothing of anybody', () => {
  const c = aCase({ status: 'investigating', handlerId: PEOPLE.lin.id, evidence: [] });
  const { obtainedAt: _, ...there } = ASKED;
  expect(materialTodos(done('evidence', c, there, as('lin')), HOLDER)).toEqual([]);
});
