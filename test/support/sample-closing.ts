import { CASE } from '../../shared/domain/case.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { TRANSITIONS } from '../../shared/domain/states.ts';
import type { TransitionId } from '../../shared/domain/states.ts';
import { logged } from './sample-reception.ts';

const WAY: readonly (readonly [transition: TransitionId, by: string | null, at: string])[] = [
  ['T1', 'lin', '2026-03-11T10:20:00'],
  ['T2', 'he', '2026-03-11T11:00:00'],
  ['T6', 'lin', '2026-03-12T10:50:00'],
  ['T7', 'lin', '2026-03-12T16:20:00'],
  ['T8', null, '2026-03-13T15:40:00'],
  ['T11', 'lin', '2026-03-16T15:00:00'],
  ['T12', null, '2026-03-16T15:00:00'],
  ['T13', 'he', '2026-03-18T11:20:00'],
];

function transitions() {
  return WAY.map(([transition, by, at]) => {
    const { from, to } = TRANSITIONS[transition];
    return fill(CASE.transitions.fields, {
      transition,
      from: from[0] ?? 'draft',
      to,
      at: moment(at),
      by: by === null ? null : staffId(by),
    });
  });
}

/** Call-back, improvement and closing of the sample case. */
export function closingRecords(): InputOf<typeof CASE> {
  return {
    followUps: [
      fill(CASE.followUps.fields, {
        ...logged('fu-1', 'gu', '2026-03-16T16:30:00'),
        kind: 'FU1',
        at: moment('2026-03-16T16:30:00'),
        mode: '电话',
        reached: true,
        satisfaction: 4,
        score: 8,
        wouldReturn: true,
        comment: '对处理结果认可，希望今后销售时说清楚。',
        outcome: '确认关闭',
        callerId: staffId('gu'),
      }),
    ],
    corrections: [
      fill(CASE.corrections.fields, {
        ...logged('co-1', 'he', '2026-03-16T17:00:00'),
        problem: '代理保险销售时未明示产品性质和退保损失。',
        causeCategory: '人员',
        measure: '当日晨会学习销售话术，双录前由大堂经理复核“非存款”提示，抽查近三个月双录。',
        ownerId: staffId('shen'),
        dueAt: moment('2026-03-17T17:00:00'),
        doneAt: moment('2026-03-17T16:20:00'),
        spreadTo: '辖内各网点',
        verifierId: staffId('gu'),
        verifiedAt: moment('2026-03-18T09:30:00'),
        effective: true,
        verifyComment: '抽查12笔双录，均已明示产品性质。',
      }),
    ],
    closing: fill(CASE.closing.fields, {
      rootCauseText: '客户经理为完成指标弱化风险提示，双录话术未包含“非存款”提示，复核环节缺失。',
      businessQuality: true,
      responsibleIds: [staffId('shen')],
      lessonCause: '只讲收益，没有讲清风险。',
      lesson: '销售前先说清产品性质。',
      howToAvoid: '双录时由客户复述产品性质。',
      closedAt: moment('2026-03-18T11:20:00'),
      closedBy: staffId('he'),
    }),
    closeType: 'K1',
    retainUntil: day('2029-03-18'),
    transitions: transitions(),
    levelChanges: [],
    effects: [],
  };
}
