import { CASE } from '../../shared/domain/case.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { APPROVAL_STEP_FIELDS } from '../../shared/domain/handling-fields.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import { sentencesOf } from './bench-text.ts';
import type { Chance } from './chance.ts';

/** Who acts in one case, from when on. `logged` heads a record made so many minutes after the receipt. */
export type Scene = {
  readonly receivedAt: Moment;
  readonly clerk: StaffId;
  readonly handler: StaffId;
  readonly manager: StaffId;
  readonly logged: (
    id: string,
    minutes: number,
  ) => { readonly id: string; readonly loggedAt: Moment; readonly loggedBy: StaffId };
};

export function benchOptions({ logged }: Scene, chance: Chance): InputOf<typeof CASE> {
  const option = (seq: string, companyCost: number, choice: '选中' | '不接受') =>
    fill(CASE.options.fields, {
      ...logged(`op-${seq}`, 1600),
      seq,
      typeCode: chance.one(['O01', 'O02', 'O04', 'O10']),
      description: sentencesOf(chance.whole(1, 2), chance),
      companyCost: fen(companyCost),
      benefitToCustomer: '收到书面说明和道歉',
      choice,
    });
  return {
    options: [option('A', 0, '不接受'), option('B', chance.whole(0, 30) * 1000, '选中')],
  };
}

export function benchApproval({ receivedAt, handler, logged }: Scene): InputOf<typeof CASE> {
  const requestedAt = addMinutes(receivedAt, 1700);
  const step = (seq: number, roleId: 'channelHead' | 'opsDirector', openedAt: Moment | null) =>
    fill(APPROVAL_STEP_FIELDS, { seq, roleId, openedAt });
  return {
    approvals: [
      fill(CASE.approvals.fields, {
        ...logged('ap', 1700),
        approvalNo: `SP-0101-${receivedAt.slice(0, 10).replaceAll('-', '')}-0001`,
        bandVersion: 1,
        optionSeqs: ['B'],
        amount: fen(800_000),
        bandAmount: fen(800_000),
        bandId: 'B2',
        requestedBy: handler,
        requestedAt,
        reason: '双录话术不完整，建议部分通融退保并承担差额。',
        status: '审批中',
        steps: [step(1, 'channelHead', requestedAt), step(2, 'opsDirector', null)],
      }),
    ],
  };
}

export function benchTask(
  { receivedAt, handler, logged }: Scene,
  isDone: boolean,
): InputOf<typeof CASE> {
  const doneAt = isDone ? addMinutes(receivedAt, 4200) : null;
  return {
    tasks: [
      fill(CASE.tasks.fields, {
        ...logged('tk', 1750),
        type: 'TK1',
        assigneeId: handler,
        dueAt: addMinutes(receivedAt, 4320),
        signedAt: addMinutes(receivedAt, 1800),
        signedBy: handler,
        doneAt,
        doneBy: isDone ? handler : null,
        result: isDone ? '已办妥并告知客户' : null,
      }),
    ],
  };
}

/** The closing call and the care call: without the second every closed case would stay on a list. */
export function benchCalls(
  { receivedAt, manager, logged }: Scene,
  chance: Chance,
): NonNullable<InputOf<typeof CASE>['followUps']> {
  const call = (kind: 'FU1' | 'FU2', minutes: number) =>
    fill(CASE.followUps.fields, {
      ...logged(kind, minutes),
      kind,
      at: addMinutes(receivedAt, minutes),
      mode: '电话',
      reached: true,
      satisfaction: chance.whole(2, 5),
      score: chance.whole(4, 10),
      comment: sentencesOf(1, chance),
      outcome: '确认关闭',
      callerId: manager,
    });
  return [call('FU1', 4900), call('FU2', 5400)];
}

export function benchCorrection(
  { receivedAt, clerk, manager, logged }: Scene,
  chance: Chance,
): NonNullable<InputOf<typeof CASE>['corrections']>[number] {
  return fill(CASE.corrections.fields, {
    ...logged('co', 6000),
    problem: sentencesOf(1, chance),
    causeCategory: '人员',
    measure: sentencesOf(1, chance),
    ownerId: clerk,
    dueAt: addMinutes(receivedAt, 7000),
    doneAt: addMinutes(receivedAt, 6900),
    verifierId: manager,
    verifiedAt: addMinutes(receivedAt, 7200),
    effective: true,
  });
}
