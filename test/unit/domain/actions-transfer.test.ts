import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import type { ActionWorld } from '../../../shared/domain/guard.ts';
import { withLevelRise } from '../../../shared/domain/level-rise.ts';
import { refusalsAmong } from '../../../shared/domain/transitions.ts';
import { NOON, PEOPLE, as, codesOf, done, refusals } from '../../support/branch-world.ts';
import type { PersonName, WorldWish } from '../../support/branch-world.ts';
import { act } from '../../../shared/domain/actions.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';
import { aCaseHandedOver } from '../../support/special-case.ts';

const SLIP = { toDept: '综合管理部', receiverId: PEOPLE.jiang.id };

/** The branch with the closed-loop procedure: the first slip counts from the receipt, the application resolves. */
function closedLoop(name: PersonName, wish?: WorldWish): ActionWorld {
  const world = as(name, wish);
  const procedure = {
    ...world.book.procedure,
    transferFrom: 'receipt',
    resolvedBy: 'closeApplication',
  } as const;
  return { ...world, book: { ...world.book, procedure } };
}

/** The branch whose institution has confirmed who takes slips. */
function withTable(name: PersonName, deputyId = PEOPLE.lin.id, wish?: WorldWish): ActionWorld {
  const world = as(name, wish);
  const row = { dept: '综合管理部', receiverId: PEOPLE.jiang.id, deputyId };
  return { ...world, book: { ...world.book, receivers: [row] } };
}

function lastSlip(c: Case): Case['transfers'][number] {
  const slip = c.transfers.at(-1);
  if (slip === undefined) throw new Error('no slip');
  return slip;
}

function applied(c = aCaseHandedOver(), world = as('jiang')): Case {
  const signed = done('transfer-sign', c, {}, world);
  const replied = done('transfer-reply', signed, { text: '已联系客户，明日上门' }, world);
  return done('transfer-close', replied, { result: '已上门说明，客户认可' }, world);
}

test('a slip is handed out by the branch manager or the complaint officer, to a department and a person', () => {
  const c = aCaseUnderInvestigation();
  expect(refusals('transfer', c, SLIP, as('lin'))).toEqual(['role-not-allowed']);
  expect(refusals('transfer', c, {}, as('gu'))).toEqual(['resp-dept-missing', 'staff-not-found']);
  expect(lastSlip(done('transfer', c, SLIP, as('gu')))).toMatchObject({
    loopRound: 1,
    handedAt: NOON,
    limitFrom: NOON,
    issuedBy: 'gu',
    receiverId: 'jiang',
  });
});

test('in the closed loop the first slip counts from the receipt', () => {
  const c = done('transfer', aCaseUnderInvestigation(), SLIP, closedLoop('gu'));
  expect(lastSlip(c).limitFrom).toBe(c.facts.receivedAt);
});

test('the table of receivers fills in who takes a slip, and refuses anyone it does not name', () => {
  const c = aCaseUnderInvestigation();
  const filled = done('transfer', c, { toDept: '综合管理部' }, withTable('gu'));
  expect(lastSlip(filled)).toMatchObject({ receiverId: 'jiang', deputyId: 'lin' });
  const other = { toDept: '综合管理部', receiverId: PEOPLE.qiao.id };
  expect(refusals('transfer', c, other, withTable('gu'))).toEqual(['receiver-not-listed']);
  expect(refusals('transfer', c, { toDept: '市场部' }, withTable('gu'))).toEqual([
    'receiver-not-listed',
  ]);
});

test('the slip of somebody who is away goes to the deputy, or nowhere', () => {
  const c = aCaseUnderInvestigation();
  const away = { toDept: '综合管理部', receiverAbsent: true };
  expect(lastSlip(done('transfer', c, away, withTable('gu')))).toMatchObject({
    receiverId: 'lin',
    standsInFor: 'jiang',
  });
  expect(refusals('transfer', c, { ...SLIP, receiverAbsent: true }, as('gu'))).toEqual([
    'deputy-missing',
  ]);
});

test('only the receiver and the deputy sign, reply and apply, one after the other', () => {
  const c = aCaseHandedOver();
  expect(refusals('transfer-sign', c, {}, as('qiao'))).toEqual(['role-not-allowed']);
  expect(refusals('transfer-reply', c, { text: '已联系' }, as('jiang'))).toEqual([
    'transfer-not-signed',
  ]);
  expect(refusals('transfer-close', c, { result: '已办结' }, as('jiang'))).toEqual([
    'transfer-not-signed',
    'first-reply-missing',
  ]);
  const signed = done('transfer-sign', c, {}, as('jiang'));
  expect(refusals('transfer-reply', signed, {}, as('jiang'))).toEqual(['reply-missing']);
  expect(refusals('transfer-sign', signed, {}, as('jiang'))).toEqual(['transition-not-possible']);
});

test('a second slip waits until the first is closed or given back', () => {
  expect(refusals('transfer', aCaseHandedOver(), SLIP, as('gu'))).toEqual(['slip-not-returned']);
  expect(refusals('transfer', applied(), SLIP, as('gu'))).toEqual([]);
});

test('the application to close resolves the case where the procedure says so, and only there', () => {
  const loop = closedLoop('jiang', { now: moment('2026-03-11T15:00:00') });
  expect(applied(aCaseHandedOver(), loop).resolvedAt).toBe('2026-03-11T15:00:00');
  expect(applied().resolvedAt).toBeNull();
});

test('asking for a deferral is no application to close', () => {
  const signed = done('transfer-sign', aCaseHandedOver(), {}, as('jiang'));
  const replied = done('transfer-reply', signed, { text: '已联系' }, as('jiang'));
  const asked = { result: '客户出差，月底回来', deferralAsked: true };
  expect(lastSlip(done('transfer-close', replied, asked, as('jiang')))).toMatchObject({
    deferralAsked: true,
    closeAppliedAt: null,
  });
});

test('what was signed on paper is entered with its scan by somebody else', () => {
  const c = aCaseHandedOver();
  expect(refusals('transfer-sign', c, { onPaper: true }, as('gu'))).toEqual([
    'paper-proof-missing',
  ]);
  const proved = done('evidence', c, { kind: 'EV11', title: '签收联' }, as('gu'));
  const proofEvidenceId = proved.evidence.at(-1)?.id ?? null;
  const signed = done('transfer-sign', proved, { onPaper: true, proofEvidenceId }, as('gu'));
  expect(lastSlip(signed)).toMatchObject({ signedBy: 'jiang', signRecordedBy: 'gu' });
});

test('each rise of the level hands out the slip anew; a closed one is left alone', () => {
  const at = moment('2026-03-14T17:00:01');
  const rise = { cause: 'LC1', by: null, reason: null, dueAt: at, at };
  const low = { ...aCaseHandedOver(), grievanceLevel: 'G1' } as const;
  const [second, third] = [withLevelRise(low, rise), withLevelRise(withLevelRise(low, rise), rise)];
  expect(second.transfers.map(({ loopRound }) => loopRound)).toEqual([1, 2]);
  expect(lastSlip(third)).toMatchObject({
    loopRound: 3,
    level: 'G3',
    signedAt: null,
    handedAt: at,
  });
  expect(new Set(third.transfers.map(({ id }) => id)).size).toBe(3);
  const closed = { ...applied(), grievanceLevel: 'G1' } as const;
  expect(withLevelRise(closed, rise).transfers).toHaveLength(1);
});

test('the guards of a procedure see how far the slip has come', () => {
  const codes = [
    'transfer-not-signed',
    'first-reply-missing',
    'close-not-applied',
    'slip-not-returned',
  ] as const;
  const open = (c: Case): readonly string[] => refusalsAmong(codes, c, as('gu'));
  expect(open(aCaseUnderInvestigation())).toEqual(codes.slice(0, 3));
  expect(open(aCaseHandedOver())).toEqual(codes);
  expect(open(applied())).toEqual(['slip-not-returned']);
  expect(open(done('transfer-return', applied(), {}, as('gu')))).toEqual([]);
});

test('nobody who is complained about takes the slip', () => {
  const c = aCaseUnderInvestigation();
  const named = { ...c, facts: { ...c.facts, involvedStaffIds: [PEOPLE.jiang.id] } };
  expect(codesOf(act('transfer', named, SLIP, as('gu')))).toEqual(['handler-is-involved']);
});
