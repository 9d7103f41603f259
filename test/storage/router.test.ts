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
import { aDesk, setUp } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { openCase, registerCase } from '../support/desk-case.ts';
import { payloads } from '../support/channel-payloads.ts';

const CHANNELS = Object.keys(API).filter((name) => isChannel(name));
const STAFF_CHANNELS = CHANNELS.filter((name) => API[name].access !== 'anyone');

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
