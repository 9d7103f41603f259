import { expect, test } from 'vitest';
import { moment } from '../../shared/domain/day.ts';
import { OWN_PASSWORD, aBranchAtWork, aDesk, signIn } from '../support/desk-at-work.ts';
import { actOn, openCase, registerCase } from '../support/desk-case.ts';

const NOTICE = { kind: 'NT1', mode: '当面', result: '送达' };

test('while the clock is set back nothing is recorded on a case, and a draft goes on being written', async () => {
  const desk = aDesk();
  await aBranchAtWork(desk, ['teller']);
  await signIn(desk, 'teller', OWN_PASSWORD);
  const { case: c } = await registerCase(desk);
  desk.clock.now = moment('2026-03-01T09:00:00');
  expect(await desk.ask('case.notice', { id: c.id, revision: c.rev, input: NOTICE })).toMatchObject(
    {
      ok: false,
      failure: { codes: ['clock-set-back'] },
    },
  );
  const draft = await openCase(desk);
  const written = await actOn(desk, draft, 'case.edit-case', { requestText: '退还手续费' });
  const { id, rev } = written.case;
  expect(await desk.ask('case.register', { id, revision: rev, input: {} })).toMatchObject({
    ok: false,
    failure: { codes: ['clock-set-back'] },
  });
  desk.clock.now = moment('2026-03-11T10:00:00');
  const registered = await actOn(desk, written, 'case.register');
  expect([c.caseNo, registered.case.caseNo]).toEqual([
    'TS-0101-20260311-0001',
    'TS-0101-20260311-0002',
  ]);
});
