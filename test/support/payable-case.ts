import type { CaseView } from '../../shared/contract/views.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { answered, OWN_PASSWORD, signIn } from './desk-at-work.ts';
import type { Desk } from './desk-at-work.ts';
import { actOn, registerCase } from './desk-case.ts';

/** Whoever it takes to bring a case to its payment. */
export const PAYING_ROLES = ['teller', 'complaintOfficer', 'channelHead', 'finance'] as const;
const LEVELS = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U2', admissibility: 'AD1' };

/** Signs the holder of a role in; their staff id. */
export async function signInAs(desk: Desk, role: (typeof PAYING_ROLES)[number]): Promise<string> {
  await signIn(desk, role, OWN_PASSWORD);
  return desk.program.session.visit()?.me.id ?? '';
}

/** A case of the teller whose hundred yuan are signed for. */
export async function payable(desk: Desk): Promise<CaseView> {
  desk.clock.now = addMinutes(desk.clock.now, 1);
  const handlerId = await signInAs(desk, 'teller');
  const registered = await registerCase(desk);
  await signInAs(desk, 'complaintOfficer');
  const notice = { kind: 'NT1', mode: '当面', result: '送达' };
  const told = await actOn(desk, registered, 'case.notice', notice);
  const assigned = await actOn(desk, told, 'case.assign', { ...LEVELS, handlerId });
  await signInAs(desk, 'teller');
  const facts = { externalChannels: [], evidenceNoneReason: '客户口述' };
  const asked = await actOn(desk, assigned, 'case.edit-case', facts);
  const answers = { rest: '不适用', naReason: '与本案无关' };
  const checked = await actOn(desk, asked, 'case.fact-check', answers);
  const proposing = await actOn(desk, checked, 'case.propose');
  const timetable = [{ step: '入账', dueAt: desk.clock.now, owner: '财务' }];
  const option = { typeCode: 'O06', description: '退还手续费', companyCost: 10_000 };
  const more = { soleOptionReason: '只有退费一种', timetable };
  const offered = await actOn(desk, proposing, 'case.option', { ...option, ...more });
  const chosen = await actOn(desk, offered, 'case.choose-option', { seq: 'A' });
  await signInAs(desk, 'channelHead');
  await answered(desk, 'session.confirm', { password: OWN_PASSWORD });
  return await actOn(desk, chosen, 'case.authorise');
}
