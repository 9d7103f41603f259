import { expect, test } from 'vitest';
import type { Outside } from '../../electron/link/desk-types.ts';
import { ToShell } from '../../electron/link/messages.ts';
import { createReminders } from '../../electron/services/reminders.ts';
import { moment } from '../../shared/domain/day.ts';
import { aBranchAtWork, aDesk, answered, OWN_PASSWORD, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import { registerCase } from '../support/desk-case.ts';

type Told = Parameters<Outside['notify']>[0];

async function withPromise(
  answer: 'shown' | 'off' | 'page',
): Promise<{ desk: Desk; told: Told[] }> {
  const told: Told[] = [];
  const notify: Outside['notify'] = async (reminder) => {
    told.push(reminder);
    return await Promise.resolve(answer);
  };
  const desk = aDesk({ outside: { notify } });
  await aBranchAtWork(desk, ['teller', 'lobbyManager', 'complaintOfficer']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const view = await registerCase(desk);
  const input = {
    direction: 'out',
    mode: 'CM2',
    party: 'PA1',
    summary: '约好回话',
    reached: true,
    promiseText: '说明收费依据',
    promisedAt: '2026-03-11T15:00:00',
  };
  await answered(desk, 'case.contact', { id: view.case.id, revision: view.case.rev, input });
  return { desk, told };
}

async function lookAt(desk: Desk, reminders: ReturnType<typeof createReminders>, time: string) {
  desk.clock.now = moment(`2026-03-11T${time}`);
  await reminders.look(desk.program.session.visit());
}

test('the person at the desk is reminded once of a promised call, by kind and number alone', async () => {
  const { desk, told } = await withPromise('shown');
  const reminders = createReminders();
  await lookAt(desk, reminders, '14:59:00');
  expect(told).toEqual([]);
  await lookAt(desk, reminders, '15:00:00');
  await lookAt(desk, reminders, '15:01:00');
  const promises = told.filter(({ kind }) => kind === 'promise');
  expect(promises.map(({ caseNo }) => caseNo)).toEqual(['TS-0101-20260311-0001']);
  for (const one of told) expect(ToShell.notify.safeParse(one).success).toBe(true);
  expect(desk.events.filter((event) => event.startsWith('reminder'))).toEqual([]);
});

test('where the system shows nothing the page is told, without a name or a phone number', async () => {
  const { desk } = await withPromise('page');
  const { store } = desk.office();
  const reminders = createReminders();
  await lookAt(desk, reminders, '14:59:00');
  await lookAt(desk, reminders, '15:00:00');
  const events = desk.events.filter((event) => event.startsWith('reminder'));
  expect(events).toHaveLength(1);
  const c = store.cases.load(firstId(desk));
  if (c === null) throw new Error('no case');
  const { complainant } = c;
  expect(complainant.name).not.toBeNull();
  for (const secret of [complainant.name, complainant.phone]) {
    if (secret !== null) expect(events.join()).not.toContain(secret);
  }
});

function firstId(desk: Desk) {
  const page = desk.office().store.cases.page({
    filter: { branchId: null },
    search: '',
    cursor: null,
    size: 1,
  });
  const [row] = page.ok ? page.value.rows : [];
  if (row === undefined) throw new Error('no case');
  return row.id;
}

test('a workstation that wants no reminders gets none, and the next person starts anew', async () => {
  const { desk } = await withPromise('off');
  const reminders = createReminders();
  await lookAt(desk, reminders, '14:59:00');
  await lookAt(desk, reminders, '15:00:00');
  expect(desk.events.filter((event) => event.startsWith('reminder'))).toEqual([]);
  await signIn(desk, 'lobbyManager', OWN_PASSWORD);
  await lookAt(desk, reminders, '17:30:00');
  expect(desk.events.filter((event) => event.startsWith('reminder'))).toEqual([]);
});
