import { expect, test } from 'vitest';
import { aBranchAtWork, aDesk, answered, OWN_PASSWORD, signIn } from '../support/desk-at-work.ts';
import type { Desk } from '../support/desk-at-work.ts';
import type { RoleId } from '../../shared/domain/roles.ts';
import { actOn, openCase } from '../support/desk-case.ts';

async function idOf(desk: Desk, role: RoleId): Promise<string> {
  const people = await answered(desk, 'staff.directory', {});
  const found = people.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found.id;
}

async function running(desk: Desk, staffNo: string): Promise<readonly string[]> {
  await signIn(desk, staffNo, OWN_PASSWORD);
  return (await answered(desk, 'home.page', {})).receptions.map(({ id }) => id);
}

test('a running reception stands on the page of whoever received and of the third person, of nobody else', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller', 'lobbyManager', 'authManager']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const opened = await openCase(desk);
  const hostId = await idOf(desk, 'lobbyManager');
  await actOn(desk, opened, 'case.isolate', { toRoom: 'M1', movedAt: desk.clock.now, hostId });
  expect(await running(desk, 'teller')).toEqual([opened.case.id]);
  expect(await running(desk, 'lobbyManager')).toEqual([opened.case.id]);
  expect(await running(desk, 'authManager')).toEqual([]);
});

test('a registered case is found again by the teller who took it in', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const opened = await openCase(desk);
  await actOn(desk, opened, 'case.register');
  const { rows } = await answered(desk, 'home.cases', { cursor: null, size: 6 });
  expect(rows).toMatchObject([{ id: opened.case.id, status: 'registered' }]);
  expect(await running(desk, 'teller')).toEqual([]);
});
