import type { DataRequestView } from '../../shared/contract/branch-views.ts';
import { DATA_REQUEST } from '../../shared/domain/branch-records.ts';
import type { Kept } from '../../shared/domain/branch-records.ts';
import { answeredRequest } from '../../shared/domain/data-requests.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { mask } from '../../shared/domain/masking.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { recordAt, saveRecord } from './branch-books.ts';
import type { StaffHandlers } from './handler.ts';

const SHOWN = 60;

function requestView({ id, rev, is }: Kept<'data-request'>): DataRequestView {
  return {
    ...is,
    id,
    revision: rev,
    name: is.name === null ? null : mask('name', is.name),
    phone: is.phone === null ? null : mask('phone', is.phone),
    request: mask('scan', is.request),
    answer: is.answer === null ? null : mask('scan', is.answer),
  };
}

/** 个人信息请求: taken down by whoever is asked, answered by the officer or the manager (domain 9). */
export function dataRequestHandlers(): StaffHandlers<
  'data-requests.page' | 'data-requests.enter' | 'data-requests.answer'
> {
  return {
    'data-requests.page': (_, { office, me }) => {
      const { branchRecords } = office.store;
      const { id } = office.branch();
      const open = branchRecords.open('data-request', id);
      const done = branchRecords
        .latest('data-request', id, SHOWN)
        .filter(({ is }) => is.answeredAt !== null);
      return ok({
        now: office.world.now(),
        requests: [...open, ...done].map(requestView),
        mayAnswer: isPermitted('dataAnswer', me, null),
      });
    },
    'data-requests.enter': ({ input }, visit) => {
      const now = visit.office.world.now();
      const is = fill(DATA_REQUEST, { ...input, receivedBy: visit.me.id, receivedAt: now });
      const wish = { before: null, key: '', day: dayOf(now), is, action: 'data-request-received' };
      const saved = saveRecord('data-request', wish, visit);
      return saved.ok ? ok({ id: saved.value.id }) : saved;
    },
    'data-requests.answer': ({ answer, ...on }, visit) => {
      const before = recordAt('data-request', on, visit);
      if (!before.ok) return before;
      const world = { now: visit.office.world.now(), me: visit.me.id };
      const after = answeredRequest(before.value.is, answer.trim(), world);
      if (!after.ok) return fail({ codes: after.failure });
      const day = dayOf(after.value.receivedAt);
      const action = 'data-request-answered';
      const wish = { before: before.value, key: '', day, is: after.value, action };
      const saved = saveRecord('data-request', wish, visit);
      return saved.ok ? ok({}) : saved;
    },
  };
}
