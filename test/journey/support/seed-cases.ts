import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseView } from '../../../shared/contract/views.ts';
import { moment } from '../../../shared/domain/day.ts';
import { REMEDIES } from '../../../shared/domain/handling-fields.ts';
import { fen } from '../../../shared/domain/money.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import type { CaseId, StaffId } from '../../../shared/domain/ids.ts';
import { PEOPLE } from './people.ts';
import type { Who } from './people.ts';
import type { SeedDesk } from './seed-desk.ts';
import { aPdf, COMPLAINT } from './the-complaint.ts';

/** Where a case stands after its last act. */
export type Seeded = { readonly id: CaseId; readonly rev: number };

/** What matters to a test of a seeded case; the rest is the complaint of the main job. */
export type Sketch = {
  readonly name?: string;
  readonly phone?: string;
  readonly narrative?: string;
  readonly cause?: string;
  readonly wish?: string;
  readonly bizCategory?: string;
  readonly reasonCode?: string;
  /** Received and registered at this moment. */
  readonly at?: string;
};

const NINE = '2026-03-18T09:00:00';

function seeded({ case: { id, rev } }: CaseView): Seeded {
  return { id, rev };
}

async function idOf(desk: SeedDesk, who: Who): Promise<StaffId> {
  const all = await desk.ask('staff.directory', {});
  const found = all.find(({ staffNo }) => staffNo === PEOPLE[who].staffNo);
  return staffId(found?.id ?? '');
}

function causeOf({ reasonCode }: Sketch): string | null {
  return reasonCode ?? null;
}

/** A customer who has just told everything. */
export async function receivedCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  desk.clock.now = moment(sketch.at ?? NINE);
  await desk.signIn(PEOPLE.teller);
  const { now } = desk.clock;
  const complainant = {
    name: sketch.name ?? COMPLAINT.name,
    phone: sketch.phone ?? COMPLAINT.phone,
    noticeGivenAt: now,
  };
  const facts = {
    narrative: sketch.narrative ?? COMPLAINT.narrative,
    statedCause: sketch.cause ?? COMPLAINT.cause,
    requestTypes: ['Q05', 'Q02'],
    requestText: sketch.wish ?? COMPLAINT.wish,
    requestedAmount: sketch.wish === undefined ? fen(800_000) : null,
    bizCategory: sketch.bizCategory ?? 'B09',
    reasonCode: causeOf(sketch),
    zone: 'Z3',
  };
  return seeded(await desk.ask('cases.open', { input: { ...facts, complainant } }));
}

export async function registeredCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await receivedCase(desk, sketch);
  const isolation = {
    toRoom: 'M1',
    movedAt: desk.clock.now,
    hostId: await idOf(desk, 'manager'),
  };
  const moved = seeded(await desk.ask('case.isolate', { id, revision: rev, input: isolation }));
  return seeded(await desk.ask('case.register', { id, revision: moved.rev, input: {} }));
}

/** Told that it is accepted, assigned to the teller. */
export async function assignedCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await registeredCase(desk, sketch);
  await desk.signIn(PEOPLE.officer);
  const told = {
    kind: 'NT1',
    mode: '当面',
    at: desk.clock.now,
    to: sketch.name ?? COMPLAINT.name,
    result: '送达',
  } as const;
  const noticed = seeded(await desk.ask('case.notice', { id, revision: rev, input: told }));
  const handlerId = await idOf(desk, 'teller');
  const levels = { grievanceLevel: 'G2', regLevel: 'L1', urgency: 'U2' } as const;
  const input = { handlerId, admissibility: 'AD1', ...levels };
  return seeded(await desk.ask('case.assign', { id, revision: noticed.rev, input }));
}

async function checkedCase(desk: SeedDesk, sketch: Sketch): Promise<Seeded> {
  const { id, rev } = await assignedCase(desk, sketch);
  await desk.signIn(PEOPLE.teller);
  const answers = {
    answers: { FC01: '是', FC03: '否' },
    rest: '不适用',
    naReason: '与本案无关',
  } as const;
  const checked = seeded(await desk.ask('case.fact-check', { id, revision: rev, input: answers }));
  const asked = { id, revision: checked.rev, input: { externalChannels: [] } };
  const told = seeded(await desk.ask('case.edit-case', asked));
  const folder = mkdtempSync(join(tmpdir(), 'ansu-seed-'));
  const file = join(folder, 'voucher.pdf');
  writeFileSync(file, aPdf('voucher'));
  const proof = { kind: 'EV05', title: '转账凭证', storage: '附件', sensitive: false } as const;
  const ticket = desk.stage(file, '转账凭证.pdf');
  const added = await desk.ask('attachments.add', { id, revision: told.rev, ticket, input: proof });
  rmSync(folder, { recursive: true });
  return seeded(await desk.ask('case.propose', { id, revision: added.case.rev, input: {} }));
}

/** Two options, the dear one chosen and signed. */
export async function chosenCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await checkedCase(desk, sketch);
  const timetable = [
    { step: '款项入账', dueAt: moment('2026-03-20T17:00:00'), owner: PEOPLE.finance.name },
  ];
  const dear = {
    typeCode: 'O08',
    description: '赔偿转错的八千元',
    companyCost: fen(800_000),
    timetable,
  };
  const first = seeded(await desk.ask('case.option', { id, revision: rev, input: dear }));
  const free = {
    typeCode: 'O01',
    description: '说明差错经过，协助追回款项',
    companyCost: fen(0),
    timetable,
  };
  const second = seeded(await desk.ask('case.option', { id, revision: first.rev, input: free }));
  const choice = { seq: 'A', choice: '选中', customerSignedAt: desk.clock.now } as const;
  return seeded(await desk.ask('case.choose-option', { id, revision: second.rev, input: choice }));
}

export async function requestedCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await chosenCase(desk, sketch);
  const input = { reason: '录入差错属实，拟赔偿客户损失' };
  return seeded(await desk.ask('case.request-approval', { id, revision: rev, input }));
}

async function signed(desk: SeedDesk, { id, rev }: Seeded, who: Who): Promise<Seeded> {
  await desk.signIn(PEOPLE[who]);
  await desk.ask('session.confirm', { password: PEOPLE[who].password });
  const input = {
    decision: '同意',
    comment: '情况属实，同意',
    signature: PEOPLE[who].name,
  } as const;
  return seeded(await desk.ask('case.decide', { id, revision: rev, input }));
}

/** Approved by both; the payment is ordered. */
export async function executingCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const half = await signed(desk, await requestedCase(desk, sketch), 'channelHead');
  const whole = await signed(desk, half, 'opsDirector');
  await desk.signIn(PEOPLE.teller);
  const assigneeId = await idOf(desk, 'finance');
  const input = { type: 'TK3', assigneeId, dueAt: moment('2026-03-19T17:00:00') };
  return seeded(await desk.ask('case.task', { id: whole.id, revision: whole.rev, input }));
}

/** Paid and told; the closing call is due. */
export async function toldCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await executingCase(desk, sketch);
  await desk.signIn(PEOPLE.finance);
  const signedFor = await desk.ask('case.task-sign', { id, revision: rev, input: { type: 'TK3' } });
  const payment = { paidAmount: fen(800_000), paidAt: desk.clock.now, voucherNo: 'V20260318-01' };
  const paid = await desk.ask('case.pay', { id, revision: signedFor.case.rev, input: payment });
  const done = { type: 'TK3', result: '已付' };
  const finished = await desk.ask('case.task-done', { id, revision: paid.case.rev, input: done });
  await desk.signIn(PEOPLE.teller);
  const notice = {
    kind: 'NT3',
    mode: '当面',
    at: desk.clock.now,
    to: sketch.name ?? COMPLAINT.name,
    result: '送达',
    remediesTold: REMEDIES,
  } as const;
  const decision = {
    decisionType: 'J1',
    decisionText: '赔偿客户八千元',
    decisionBasis: '柜员录入差错，客户无过失',
  } as const;
  const input = { ...decision, customerConfirmation: '签字', notice } as const;
  return seeded(await desk.ask('case.notify', { id, revision: finished.case.rev, input }));
}

export async function closedCase(desk: SeedDesk, sketch: Sketch = {}): Promise<Seeded> {
  const { id, rev } = await toldCase(desk, sketch);
  await desk.signIn(PEOPLE.officer);
  const call = {
    kind: 'FU1',
    mode: '电话',
    at: desk.clock.now,
    reached: true,
    satisfaction: 4,
    score: 9,
    outcome: '确认关闭',
  } as const;
  const called = await desk.ask('case.call-back', { id, revision: rev, input: call });
  await desk.signIn(PEOPLE.manager);
  const measure = {
    problem: '录入收款账号未复核',
    causeCategory: '流程',
    measure: '大额转账录入后由客户核对屏幕并签字',
    ownerId: await idOf(desk, 'manager'),
    dueAt: desk.clock.now,
    doneAt: desk.clock.now,
  };
  const better = await desk.ask('case.correct', { id, revision: called.case.rev, input: measure });
  const closing = {
    reasonCode: 'C01',
    rootCauseText: '柜员录入收款账号后未请客户核对',
    businessQuality: false,
  };
  return seeded(await desk.ask('case.close', { id, revision: better.case.rev, input: closing }));
}
