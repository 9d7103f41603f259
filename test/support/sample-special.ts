import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { day, moment } from '../../shared/domain/day.ts';
import { fill } from '../../shared/domain/fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { CRISIS_CHECKS } from '../../shared/domain/major-fields.ts';
import { fen } from '../../shared/domain/money.ts';
import { aCase } from './sample-case.ts';
import { logged } from './sample-reception.ts';

const AT = {
  told: moment('2026-03-20T10:00:00'),
  paused: moment('2026-03-23T09:00:00'),
  resumed: moment('2026-03-27T09:30:00'),
};

function clockRecords() {
  return {
    extensions: [
      fill(CASE.extensions.fields, {
        ...logged('ex-1', 'lin', '2026-03-19T15:00:00'),
        kind: '复杂至30',
        reason: '需向保险公司调取投保资料并核对双录，情况复杂。',
        approverRole: 'branchManager',
        approvedBy: staffId('he'),
        approvedAt: moment('2026-03-19T17:00:00'),
        toldAt: AT.told,
        noticeId: 'nt-ex',
        newDue: moment('2026-04-10T17:00:00'),
      }),
    ],
    suspensions: [
      fill(CASE.suspensions.fields, {
        ...logged('su-1', 'he', '2026-03-23T09:00:00'),
        cause: 'SC1',
        agency: '示例司法鉴定所',
        from: day('2026-03-23'),
        toldAt: AT.paused,
        to: day('2026-03-27'),
        endToldAt: AT.resumed,
        endedBy: staffId('he'),
        days: 4,
        stateBefore: 'investigating',
      }),
    ],
    notices: [
      ...aCase().notices,
      fill(CASE.notices.fields, {
        ...logged('nt-ex', 'lin', '2026-03-20T10:00:00'),
        kind: 'NT2',
        mode: '邮寄',
        at: AT.told,
        to: '赵雨桐',
      }),
      fill(CASE.notices.fields, {
        ...logged('nt-su', 'he', '2026-03-23T09:00:00'),
        kind: 'NT8',
        mode: '电话',
        at: AT.paused,
        to: '赵雨桐',
      }),
    ],
  };
}

function transfers() {
  return [
    fill(CASE.transfers.fields, {
      id: 'tr-1',
      transferNo: 'YJ-TS-0101-20260311-0001-1',
      fromUnit: '示例银行滨江支行',
      toDept: '市场部',
      receiverId: staffId('xu'),
      requirement: '请核对投保双录并于两小时内首次回复。',
      level: 'G2',
      loopRound: 1,
      handedAt: moment('2026-03-11T10:30:00'),
      limitFrom: moment('2026-03-11T10:05:00'),
      issuedBy: staffId('gu'),
      signedAt: moment('2026-03-11T10:34:00'),
      signedBy: staffId('xu'),
      firstReplyAt: moment('2026-03-11T11:50:00'),
      firstReplyText: '已调取双录，正在核对话术。',
      replies: [
        {
          at: moment('2026-03-11T11:50:00'),
          text: '已调取双录，正在核对话术。',
          by: staffId('xu'),
          recordedBy: null,
          proofEvidenceId: null,
        },
        {
          at: moment('2026-03-12T09:30:00'),
          text: '双录中未明示产品为保险。',
          by: staffId('xu'),
          recordedBy: null,
          proofEvidenceId: null,
        },
      ],
      closeAppliedAt: moment('2026-03-12T16:00:00'),
      closeAppliedBy: staffId('xu'),
      result: '建议部分通融退保，并对销售话术整改。',
      deferralAsked: false,
    }),
    fill(CASE.transfers.fields, {
      id: 'tr-2',
      transferNo: 'YJ-TS-0101-20260311-0001-2',
      toDept: '运营部',
      receiverId: staffId('wen'),
      standsInFor: staffId('fang'),
      requirement: '请核对退保金额。',
      level: 'G3',
      loopRound: 2,
      handedAt: moment('2026-03-13T09:00:00'),
      limitFrom: moment('2026-03-13T09:00:00'),
      replies: [],
    }),
  ];
}

/** What the disputing customer wrote: an account number stands in it. */
export const DISPUTED = '信用卡账户6222020000001234567，2025年8月逾期记录';

function creditDispute() {
  return fill(CASE.creditDispute.fields, {
    origin: '客户本人',
    receivedAt: moment('2026-03-11T10:05:00'),
    idSeen: true,
    idCopyKept: true,
    disputedItem: DISPUTED,
    disputeReason: '当月已按时还款，有还款短信为证。',
    dataOwner: '本行',
    flaggedAt: moment('2026-03-11T11:00:00'),
    sameDayCheckAt: moment('2026-03-11T15:00:00'),
    checkResult: '经核对入账流水，还款于到期日入账，逾期记录为系统批量差错。',
    outcome: '更正',
    outcomeAt: moment('2026-03-16T10:00:00'),
    correctionSentAt: moment('2026-03-17T09:00:00'),
    replyMode: '书面',
    replyLetterNo: '征信异复〔2026〕12号',
    replyAt: moment('2026-03-17T15:00:00'),
    deliveredAt: moment('2026-03-18T10:00:00'),
    deliveryMode: '当面',
    correctedReportGiven: true,
    applicationNo: 'ZX-TS-0101-20260311-0001',
    takenInBy: staffId('lin'),
  });
}

function majorEvent() {
  return fill(CASE.majorEvent.fields, {
    class: '重大投诉',
    trigger: '二十余人同时到网点投诉',
    place: '滨江支行营业大厅',
    time: moment('2026-03-11T10:05:00'),
    cause: '代销产品到期未兑付，客户集中到网点询问。',
    nature: '群体性投诉',
    amount: fen(123_456_700),
    people: 24,
    harm: '大厅秩序受影响，一名老年客户血压升高。',
    customerReaction: '情绪激动，要求当日答复。',
    trend: '可能有客户继续到场，有人拍摄视频。',
    measures: '引导至会议室，推选五名代表，安排医护到场，统一解释口径。',
    spokespersonId: staffId('he'),
    reportedTo: '分行办公室、消费者权益保护部',
    reportedAt: moment('2026-03-11T10:25:00'),
    mode: '电话',
    regulatorReportedAt: moment('2026-03-11T13:00:00'),
    triggeredAt: moment('2026-03-11T10:10:00'),
    openedBy: staffId('he'),
    checklist: CRISIS_CHECKS.map((code, index) => ({
      code,
      done: index !== 3,
      note: index === 3 ? '资金去向待总行核实' : '已落实',
    })),
  });
}

function reviews() {
  return [
    fill(CASE.reviews.fields, {
      ...logged('re-1', 'gu', '2026-03-25T10:00:00'),
      applyAt: moment('2026-03-25T09:40:00'),
      by: '赵雨桐',
      written: true,
      reason: '认为承担金额未包含利息损失。',
      unit: '示例银行分行消费者权益保护部',
      reviewerId: staffId('lu'),
      withinWindow: true,
      decision: '维持',
      decisionText: '调阅双录、合同和审批材料，听取双方意见：承担金额已覆盖全部本金损失。',
      decidedAt: moment('2026-04-02T15:00:00'),
      toldAt: moment('2026-04-03T10:00:00'),
    }),
  ];
}

function returnExchanges() {
  return [
    fill(CASE.returnExchanges.fields, {
      ...logged('rt-1', 'lin', '2026-03-12T10:00:00'),
      item: '贵金属纪念章一枚',
      originalDocNo: 'XS20260201-0031',
      kind: '换',
      amount: fen(123_456),
      isQualityProblem: true,
      deductCommission: false,
      responsibleUnit: '贵金属柜台',
      reason: '证书编号与实物不符。',
      newItem: '同款纪念章一枚(编号0217)',
      customerSignedAt: moment('2026-03-12T10:20:00'),
    }),
  ];
}

/** What happens in some cases only, all of it at once. */
export function specialRecords(): InputOf<typeof CASE> {
  return {
    ...clockRecords(),
    transfers: transfers(),
    creditDispute: creditDispute(),
    majorEvent: majorEvent(),
    reviews: reviews(),
    returnExchanges: returnExchanges(),
  };
}

/** The sample case to which everything happened. */
export function anEventfulCase(): Case {
  return aCase({ ...specialRecords(), procedureId: 'P6' });
}
