import { expect, test } from 'vitest';
import { API, isChannel } from '../../shared/contract/api.ts';
import type { ChannelName } from '../../shared/contract/api.ts';
import { ACTION_NAMES } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { ok } from '../../shared/domain/result.ts';
import { ROLES } from '../../shared/domain/roles.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { staffId } from '../../shared/domain/ids.ts';
import type { Visit } from '../../electron/services/office.ts';
import { createProgram } from '../../electron/services/program.ts';
import { OWN_PASSWORD, aDesk, setUp } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { openCase, registerCase } from '../support/desk-case.ts';
import { BRANCH_PAYLOADS, MARCH } from '../support/branch-payloads.ts';

const CHANNELS = Object.keys(API).filter((name) => isChannel(name));
const STAFF_CHANNELS = CHANNELS.filter((name) => API[name].access !== 'anyone');

/** A call of the right shape on this case, by which nobody locks anybody out. */
function payloads(c: Case): Readonly<Partial<Record<string, object>>> {
  const on = { id: c.id, revision: c.rev };
  const sheet = { id: c.id, form: 'F01', copy: 'internal', fullReason: null };
  const acts = CHANNELS.filter((name) => name.startsWith('case.')).map((name): [string, object] => [
    name,
    { ...on, input: name === 'case.step' ? { stepNo: 2 } : {} },
  ]);
  return {
    ...Object.fromEntries(acts),
    'setup.confirm-recovery': { recoveryCode: 'AAAA' },
    'session.set-password': { current: 'x', password: OWN_PASSWORD },
    'session.confirm': { password: 'x' },
    'staff.save': {
      id: 'nobody',
      revision: 1,
      staffNo: '1',
      name: '无',
      roles: ['teller'],
      isSeller: false,
      active: true,
      deputyId: null,
      leaderId: null,
    },
    'staff.reset': { id: 'nobody', second: { staffNo: '1', password: '无' } },
    'staff.rekey': { password: '无', second: { staffNo: '1', password: '无' } },
    'staff.absence': { id: 'nobody', absent: true },
    'purge.carry-out': { ids: [c.id], staffNo: '1', password: '无' },
    'cases.list': { filter: {}, search: '', cursor: null, size: 20 },
    'ledger.page': { filter: {}, search: '', cursor: null, last: false, size: 20 },
    'ledger.sums': { filter: {}, search: '' },
    'ledger.view-keep': {
      id: null,
      name: '常用',
      content: { columns: [{ name: 'caseNo', width: 160 }], filter: {}, search: '' },
    },
    'ledger.view-drop': { id: 'v-1' },
    'ledger.preview': { filter: {}, search: '' },
    'ledger.print': { filter: {}, search: '' },
    'ledger.save': { filter: {}, search: '' },
    'cases.view': { id: c.id },
    'cases.open': { input: {} },
    'cases.discard': { ...on, reason: '误建' },
    'cases.reveal': { id: c.id, field: 'complainant.phone', reason: '回电' },
    'attachments.pick': { purpose: 'evidence' },
    'attachments.add': { ...on, ticket: null, input: { kind: 'EV05', title: '回单' } },
    'attachments.save': { id: c.id, evidenceId: 'none' },
    'forms.preview': sheet,
    'forms.print': sheet,
    'forms.save': sheet,
    'forms.check': { code: 'AAAAAAAA' },
    'forms.word': sheet,
    'sheets.plan': {
      cases: { ids: [c.id] },
      forms: ['F01'],
      copy: 'customer',
      unprintedOnly: true,
    },
    'sheets.add': { batch: null, id: c.id, form: 'F01', copy: 'customer' },
    'sheets.finish': { batch: 'none' },
    'sheets.drop': { batch: 'none' },
    'configuration.read': { kind: 'bands', version: null },
    'configuration.preview': { kind: 'waiver-words', content: [] },
    'configuration.propose': { kind: 'waiver-words', content: [], base: 1, reason: '' },
    'configuration.waiting': { id: 'none' },
    'configuration.decide': { id: 'none', decision: 'reject' },
    'configuration.import': { ticket: 'none' },
    'configuration.calendar-file': { ticket: 'none' },
    'monitor.case': { id: c.id, typed: null },
    'monitor.decide': {
      id: c.id,
      kind: 'category',
      value: 'C07',
      terms: ['C07-01'],
      decision: 'ignored',
    },
    'payouts.batch': { id: 'none' },
    'payouts.payee': { caseId: c.id, revision: 0, input: {} },
    'payouts.export': { type: 'PB-C1', items: [{ caseId: c.id, amount: 1 }] },
    'payouts.release': { id: 'none', revision: 1 },
    'payouts.void': { id: 'none', revision: 1, reason: '误建' },
    'payouts.save-file': { id: 'none', kind: 'bank' },
    'payouts.import': { ticket: 'none' },
    'exports.ledger': {
      filter: {},
      search: '',
      format: 'csv',
      columns: ['caseNo'],
      language: 'zh-CN',
      full: null,
    },
    'exports.report': {
      ...MARCH,
      branchId: null,
      source: null,
      level: null,
      report: 'R3',
      table: 'summary',
      format: 'csv',
      language: 'zh-CN',
    },
    'exports.status': { id: 'none' },
    'exports.cancel': { id: 'none' },
    'imports.page': {},
    'imports.read': { ticket: 'none' },
    'imports.check': { id: 'none', mapping: [], keepWords: false },
    'imports.problems': { id: 'none', kind: 'problems', from: 0, size: 10 },
    'imports.duplicates': { id: 'none', from: 0, size: 10 },
    'imports.progress': { id: 'none' },
    'imports.cancel': { id: 'none' },
    'imports.commit': { id: 'none', leaveOutKnown: false, leaveOutAlike: false },
    'imports.undo': { id: 'none' },
    ...BRANCH_PAYLOADS,
  };
}

/** A member of staff with this one role, not signed in by password: who asks is what matters here. */
function holder(desk: Desk, role: RoleId): Visit {
  const office = desk.office();
  const id = staffId(`only-${role}`);
  const { id: branchId } = office.branch();
  const nobody = { deputyId: null, leaderId: null, isSeller: false, active: true, rev: 0 };
  const me = {
    ...nobody,
    id,
    staffNo: role,
    name: role,
    roles: [role],
    branchId,
    mustSetPassword: false,
  };
  const stamp = { at: desk.clock.now, by: 'system', branchId };
  office.store.write((writes) => {
    writes.staff.save(me, stamp, { action: 'staff-added' });
    return ok(null);
  });
  office.refresh();
  return { office, me: office.store.staff.load(id) ?? me };
}

async function aDeskWithCase(
  open: typeof openCase,
): Promise<{ readonly desk: Desk; readonly c: Case }> {
  const desk = aDesk();
  await setUp(desk);
  const visit = holder(desk, 'complaintOfficer');
  const asOfficer: Desk = {
    ...desk,
    ask: async (channel, payload) =>
      await desk.program.router.answer(channel, payload, { visit, mustSetPassword: false }),
  };
  return { desk, c: (await open(asOfficer)).case };
}

function rowOf(name: ChannelName): PermissionRow | null {
  const { access } = API[name];
  return access === 'anyone' || access === 'staff' || access === 'case' ? null : access;
}

test.each([
  ['draft', openCase],
  ['registered case', registerCase],
])(
  'on a %s every channel answers every role with a value or a refusal of the bank',
  async (_, open) => {
    const { desk, c } = await aDeskWithCase(open);
    for (const role of ROLES.filter((one) => one !== 'complaintOfficer')) {
      const visit = holder(desk, role);
      for (const name of STAFF_CHANNELS) {
        const now = desk.office().store.cases.load(c.id) ?? c;
        const payload = payloads(now)[name] ?? {};
        const answer = await desk.program.router.answer(name, payload, {
          visit,
          mustSetPassword: false,
        });
        const codes = answer.ok ? [] : answer.failure.codes;
        expect(codes, `${role} ${name}`).not.toContain('internal');
        expect(codes, `${role} ${name}`).not.toContain('wrong-shape');
        const row = rowOf(name);
        if (row !== null && !isPermitted(row, visit.me, null)) {
          expect(codes, `${role} ${name}`).toEqual(['role-not-allowed']);
        }
      }
    }
    expect(desk.office().store.audit.verify().intact).toBe(true);
  },
  60_000,
);

test('nobody who is not signed in gets anything', async () => {
  const { desk, c } = await aDeskWithCase(registerCase);
  for (const name of STAFF_CHANNELS) {
    const answer = await desk.program.router.answer(name, payloads(c)[name] ?? {}, null);
    expect(answer, name).toMatchObject({ ok: false, failure: { codes: ['not-logged-in'] } });
  }
});

test('with a one-time code alone only a password can be set', async () => {
  const { desk, c } = await aDeskWithCase(registerCase);
  const visit = holder(desk, 'branchManager');
  for (const name of STAFF_CHANNELS.filter((one) => one !== 'session.set-password')) {
    const caller = { visit, mustSetPassword: true };
    const answer = await desk.program.router.answer(name, payloads(c)[name] ?? {}, caller);
    expect(answer, name).toMatchObject({ ok: false, failure: { codes: ['one-time-code'] } });
  }
});

test('an unknown channel is refused by name, whatever it is called', async () => {
  const { desk } = await aDeskWithCase(openCase);
  for (const name of [
    '',
    'cases',
    'case.burn',
    'constructor',
    '__proto__',
    'toString',
    'cases.view ',
  ]) {
    const answer = await desk.ask(name, {});
    expect(answer, name).toEqual({ ok: false, failure: { codes: ['unknown-channel'] } });
  }
});

test('every act of the domain has its channel, and evidence its own', () => {
  const acts = ACTION_NAMES.filter((name) => name !== 'evidence').map((name) => `case.${name}`);
  expect(CHANNELS.filter((name) => name.startsWith('case.')).toSorted()).toEqual(acts.toSorted());
});

test('a signature counts only right after the signer’s own password', async () => {
  const { desk, c } = await aDeskWithCase(registerCase);
  const visit = holder(desk, 'branchManager');
  const signed = await desk.program.router.answer(
    'case.sign-outcome',
    { id: c.id, revision: c.rev, input: {} },
    { visit, mustSetPassword: false },
  );
  expect(signed).toMatchObject({ ok: false, failure: { codes: ['password-needed'] } });
});

test('what fails inside is logged by channel and kind, without a word of what failed', async () => {
  const lines: string[] = [];
  const { desk } = await aDeskWithCase(openCase);
  const failing = (): never => {
    throw new RangeError('纪安宁 13900002468');
  };
  const program = createProgram({
    ...desk.world,
    log: (event, ids) => {
      lines.push(`${event} ${JSON.stringify(ids)}`);
    },
  });
  const visit = { ...holder(desk, 'branchManager'), office: { ...desk.office(), branch: failing } };
  const answer = await program.router.answer('book.read', {}, { visit, mustSetPassword: false });
  expect(answer).toEqual({ ok: false, failure: { codes: ['internal'] } });
  expect(lines).toEqual([
    'call-failed {"channel":"book.read","code":"internal","error":"RangeError"}',
  ]);
});
