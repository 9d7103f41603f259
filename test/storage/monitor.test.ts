import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { AlertView, MonitorView } from '../../shared/contract/monitor.ts';
import { openCase } from '../../electron/services/cases.ts';
import { CASE } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import { TAG_PATHS, withoutTags } from '../../shared/domain/internal-tags.ts';
import type { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { CustomerKeys } from '../../shared/domain/customer-keys.ts';
import { aCase, CLERK } from '../support/a-case.ts';
import { aChange, saved, STAMP } from '../support/a-change.ts';
import { aStore } from '../support/database.ts';
import { openBench } from '../support/scenario-office.ts';
import type { Bench } from '../support/scenario-office.ts';
import { ok } from '../../shared/domain/result.ts';

const NO_KEYS: CustomerKeys = { phone: [], identity: [], contract: [] };
const SPRING = { from: moment('2026-03-01T00:00:00'), to: moment('2026-03-31T23:59:59') };

test('one customer is found by phone, identity or contract number, however it was written', () => {
  const { store } = aStore();
  const complainant = { phone: '138-0000-5621', idNo: '11010119900101123x' };
  const first = aCase({ n: 1, complainant, facts: { contractNo: 'PL 2026-0001' } });
  saved(store, aChange(null, first));
  saved(store, aChange(null, aCase({ n: 2, complainant: { phone: '13900001111' } })));
  const found = (keys: Partial<CustomerKeys>) =>
    store.monitor
      .sameCustomer({ ...NO_KEYS, ...keys }, SPRING)
      .map(({ index, by }) => [index.id, by.join('+')]);
  expect(found({ phone: ['13800005621'] })).toEqual([[first.id, 'phone']]);
  expect(found({ identity: ['11010119900101123X'] })).toEqual([[first.id, 'identity']]);
  expect(found({ contract: ['PL20260001'] })).toEqual([[first.id, 'contract']]);
  expect(found({ phone: ['13800005621'], contract: ['PL20260001'] })).toEqual([
    [first.id, 'phone+contract'],
  ]);
  expect(found({ phone: ['5621'] })).toEqual([]);
  expect(found({})).toEqual([]);
});

test('a number that was changed or taken out finds the case no more; an anonymous case is never found', () => {
  const { store } = aStore();
  const first = saved(store, aChange(null, aCase({ complainant: { idNo: 'A1234567' } })));
  const found = (identity: string) =>
    store.monitor.sameCustomer({ ...NO_KEYS, identity: [identity] }, SPRING).length;
  const complainant = { ...first.complainant, idNo: 'B7654321' };
  const second = saved(store, aChange(first, { ...first, complainant }));
  expect([found('A1234567'), found('B7654321')]).toEqual([0, 1]);
  const nobody = { ...second, complainant: { ...complainant, isAnonymous: true } };
  saved(store, aChange(second, nobody));
  expect(found('B7654321')).toBe(0);
});

test('only complaints arrive; a discarded draft leaves nothing behind', () => {
  const { store, db } = aStore();
  const draft = saved(store, aChange(null, aCase({ facts: { contractNo: 'PL20260001' } })));
  saved(store, aChange(null, aCase({ n: 2, facts: { nature: 'NA5' } })));
  expect(store.monitor.arrivals('b-1', SPRING).map(({ id }) => id)).toEqual([draft.id]);
  store.write((writes) => {
    const hit = { kind: 'category', value: 'C07', terms: ['C07-01'], decision: 'ignored' } as const;
    writes.monitor.keepHit({ caseId: draft.id, ...hit }, STAMP);
    return ok(null);
  });
  store.write((writes) => writes.cases.discard(draft, STAMP, { action: 'case-discarded' }));
  const left = ['case_arrivals', 'customer_keys', 'lexicon_hits'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  expect(left).toEqual([0, 0, 0]);
});

const STAFF = [
  { id: 'lin', name: '林小禾', roles: ['teller' as const] },
  { id: 'tong', name: '童晚', roles: ['teller' as const] },
  { id: 'he', name: '何岚', roles: ['branchManager' as const] },
  { id: 'gu', name: '顾予安', roles: ['complaintOfficer' as const] },
];

function aBranch(): Bench {
  const bench = openBench({ branch: { code: '0101', name: '滨江支行' }, staff: STAFF });
  onTestFinished(bench.close);
  return bench;
}

function opened(
  bench: Bench,
  at: string,
  by: string,
  input: InputOf<typeof CASE_EDIT_FIELDS>,
): CaseId {
  bench.clock.now = moment(at);
  const answer = openCase(input, bench.visit(by));
  if (!answer.ok) throw new Error(answer.failure.codes.join(' '));
  return answer.value.case.id;
}

async function ask(bench: Bench, by: string, channel: string, payload: object): Promise<unknown> {
  const answer = await bench.program.router.answer(channel, payload, {
    visit: bench.visit(by),
    mustSetPassword: false,
  });
  return answer.ok ? answer.value : answer.failure;
}

async function viewOf(bench: Bench, by: string, id: CaseId): Promise<MonitorView> {
  return MonitorView.parse(await ask(bench, by, 'monitor.case', { id, typed: null }));
}

const TICKET = { reasonCode: 'C03', complainant: { name: '章小舟', phone: '13900000061' } };

/** Two cases of one customer, the first received by a colleague. */
function aRepeat(bench: Bench): { readonly first: CaseId; readonly second: CaseId } {
  const first = opened(bench, '2026-06-01T10:00:00', 'tong', TICKET);
  return { first, second: opened(bench, '2026-06-05T10:00:00', 'lin', TICKET) };
}

test('the earlier case is shown masked to whoever receives, with what may be opened said', async () => {
  const bench = aBranch();
  const { first, second } = aRepeat(bench);
  const view = await viewOf(bench, 'lin', second);
  expect(view).toMatchObject({ codes: ['RP1', 'RP2', 'RP6'], earlierCount: 1, watched: true });
  expect(view.earlier).toEqual([
    {
      id: first,
      caseNo: null,
      status: 'draft',
      receivedAt: '2026-06-01T10:00:00',
      mayOpen: false,
      complainant: '章*',
      reasonCode: 'C03',
      sameCause: true,
      daysBefore: 4,
      by: ['phone'],
    },
  ]);
  expect((await viewOf(bench, 'gu', second)).earlier[0]?.mayOpen).toBe(true);
  expect(bench.office.store.cases.load(second)).toMatchObject({
    isRepeat: false,
    parentCaseId: null,
  });
});

test('a number counts while it is typed; one shown masked is the stored one', async () => {
  const bench = aBranch();
  const { first } = aRepeat(bench);
  const id = opened(bench, '2026-06-05T11:00:00', 'lin', {});
  const none = { phone: null, altPhone: null, idNo: null, contractNo: null };
  const earlier = async (typed: object) => {
    const payload = { id, typed: { ...none, ...typed } };
    return MonitorView.parse(await ask(bench, 'lin', 'monitor.case', payload)).earlierCount;
  };
  expect(await earlier({ phone: '139000' })).toBe(0);
  expect(await earlier({ phone: '139 0000 0061' })).toBe(2);
  expect(await earlier({ phone: '139****0061' })).toBe(0);
  expect(first).not.toBe(id);
});

test('who may not see internal judgements learns nothing of the flag, who is named in the case nothing at all', async () => {
  const bench = aBranch();
  const { second } = aRepeat(bench);
  const stranger = await ask(bench, 'tong', 'monitor.case', { id: second, typed: null });
  expect(stranger).toEqual({ codes: ['role-not-allowed'] });
  const named = opened(bench, '2026-06-05T12:00:00', 'tong', {
    ...TICKET,
    involvedStaffIds: [bench.visit('lin').me.id],
  });
  expect(await ask(bench, 'lin', 'monitor.case', { id: named, typed: null })).toEqual({
    codes: ['role-not-allowed'],
  });
  const later = opened(bench, '2026-06-05T13:00:00', 'lin', TICKET);
  const row = (await viewOf(bench, 'lin', later)).earlier.find(({ id }) => id === named);
  expect(row).toMatchObject({
    complainant: null,
    reasonCode: null,
    sameCause: false,
    mayOpen: false,
  });
});

test('a hint accepted or ignored leaves a row and a line of the audit, and no trace on the case', async () => {
  const bench = aBranch();
  const { second } = aRepeat(bench);
  const before = bench.office.store.cases.load(second);
  const hint = { id: second, kind: 'category', value: 'C03', terms: ['C03-01'] };
  const decided = await ask(bench, 'lin', 'monitor.decide', { ...hint, decision: 'ignored' });
  expect(decided).toEqual({ decided: [{ kind: 'category', value: 'C03', decision: 'ignored' }] });
  expect(bench.office.store.cases.load(second)).toEqual(before);
  const [line] = bench.office.store.audit.page({ limit: 1 });
  expect(line).toMatchObject({
    action: 'suggestion-ignored',
    entity: 'lexicon-hit',
    by: 'lin',
    ids: { kind: 'category', value: 'C03', terms: 'C03-01' },
  });
  expect(bench.office.store.monitor.hitsOf(second)).toHaveLength(1);
  expect(await ask(bench, 'tong', 'monitor.decide', { ...hint, decision: 'accepted' })).toEqual({
    codes: ['role-not-allowed'],
  });
  const unknown = { ...hint, terms: ['C99-77'], decision: 'accepted' };
  expect(await ask(bench, 'lin', 'monitor.decide', unknown)).toEqual({ codes: ['not-found'] });
});

test('a judgement of a mood never leaves the desk, stands in no line, and goes with the tags', () => {
  const { store } = aStore();
  const complainant = { temperament: ['TP1'] };
  const tagged = saved(store, aChange(null, aCase({ complainant })));
  const keep = (kind: 'mood' | 'category', value: string): void => {
    store.write((writes) => {
      const hit = { kind, value, terms: [`${value}-01`], decision: 'accepted' } as const;
      writes.monitor.keepHit({ caseId: tagged.id, ...hit }, STAMP);
      return ok(null);
    });
  };
  keep('mood', 'EM4');
  keep('category', 'C07');
  const left = store.outbox.after(0, 50).filter(({ entity }) => entity === 'lexicon-hit');
  expect(left.map(({ content }) => content)).toMatchObject([{ kind: 'category', value: 'C07' }]);
  const lines = store.audit.page({ limit: 50, entityId: tagged.id });
  expect(lines.map(({ action, ids }) => [action, ids]).slice(0, 2)).toEqual([
    ['suggestion-accepted', { kind: 'category', value: 'C07', terms: 'C07-01' }],
    ['suggestion-accepted', { kind: 'mood' }],
  ]);
  const hits = () => store.monitor.hitsOf(tagged.id).map(({ kind }) => kind);
  const closing = fill(CASE.closing.fields, { closedAt: STAMP.at, closedBy: CLERK });
  const still = saved(store, aChange(tagged, { ...tagged, closing }));
  expect(hits()).toEqual(['mood', 'category']);
  saved(store, aChange(still, withoutTags(still), { forgets: TAG_PATHS }));
  expect(hits()).toEqual(['category']);
});

const Alerts = z.object({ alerts: z.array(AlertView) });

test('manager and officer are alerted of the third case of a cause in the week, the counter is not', async () => {
  const bench = aBranch();
  aRepeat(bench);
  const third = opened(bench, '2026-06-05T14:00:00', 'lin', { reasonCode: 'C03' });
  const alertsOf = async (by: string) =>
    Alerts.parse(await ask(bench, by, 'monitor.alerts', {})).alerts;
  const codes = (await alertsOf('he')).map(({ code, reasonCode, count }) => [
    code,
    reasonCode,
    count,
  ]);
  expect(codes).toEqual([['RP4', 'C03', 3]]);
  const [alert] = await alertsOf('gu');
  expect(alert?.cases[0]).toMatchObject({ id: third, mayOpen: true });
  expect(alert?.branch).toBe('滨江支行');
  expect(await alertsOf('lin')).toEqual([]);
  bench.clock.now = moment('2026-06-08T09:00:00');
  expect(await alertsOf('he')).toEqual([]);
});

test('a change of the setting moves the limit of the week', async () => {
  const bench = aBranch();
  aRepeat(bench);
  bench.office.store.write((writes) => {
    writes.ruleSets.add('settings', { sameCauseWeekly: 2 }, STAMP);
    return ok(null);
  });
  bench.office.refresh();
  const { alerts } = Alerts.parse(await ask(bench, 'he', 'monitor.alerts', {}));
  expect(alerts.map(({ code }) => code)).toEqual(['RP4']);
});
