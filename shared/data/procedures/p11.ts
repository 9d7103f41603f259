import type { Procedure } from '../../domain/procedure.ts';
import { procedure, stage } from './stage.ts';

/** 核查: a review after the decision, by the superior unit. */
export const P11: Procedure = procedure({
  id: 'P11',
  zh: '核查',
  en: 'Review after a decision',
  kind: 'attached',
  stages: [
    stage(
      'P11-1',
      ['受理核查申请', 'Take in the application'],
      [
        '收到处理决定30日内，凭身份或授权书面申请并说明理由。',
        'Within 30 days of the decision, in writing with a reason; identity or authority shown.',
      ],
      {
        actors: ['complaintOfficer'],
        states: ['closed', 'rejected'],
        forms: ['F14'],
        deadlines: ['D04'],
        refusals: ['review-not-written', 'review-reason-missing', 'review-window-passed'],
        next: ['P11-2'],
      },
    ),
    stage(
      'P11-2',
      ['报送上级', 'Send to the superior unit'],
      ['报送上级单位，案件进入核查中。', 'Sent to the superior unit; the case is under review.'],
      {
        actors: ['complaintOfficer'],
        states: ['closed', 'rejected'],
        transitions: ['T17'],
        next: ['P11-3'],
      },
    ),
    stage(
      'P11-3',
      ['重新审查', 'Re-examine'],
      [
        '未参与本案的上级人员听取双方意见、调阅案卷。',
        'A superior with no part in the case hears both sides and sees the file.',
      ],
      {
        actors: ['reviewer'],
        states: ['underReview'],
        deadlines: ['D05'],
        refusals: ['reviewer-not-independent'],
        next: ['P11-4'],
      },
    ),
    stage(
      'P11-4',
      ['核查决定', 'Decide'],
      ['维持、变更或责令重办，说明理由。', 'Upheld, changed or to be done again, with reasons.'],
      {
        actors: ['reviewer'],
        states: ['underReview'],
        forms: ['F14'],
        deadlines: ['D05'],
        refusals: ['review-decision-missing'],
        next: ['P11-5'],
      },
    ),
    stage(
      'P11-5',
      ['书面告知', 'Tell in writing'],
      ['书面告知核查结果和进一步的救济途径。', 'Tell the result in writing with further remedies.'],
      {
        actors: ['complaintOfficer'],
        states: ['underReview'],
        notices: ['NT7'],
        deadlines: ['D05'],
        refusals: ['notice-proof-missing'],
        next: ['P11-6'],
      },
    ),
    stage(
      'P11-6',
      ['结果生效', 'Outcome takes effect'],
      [
        '维持的关闭；变更、责令重办的重新处理，重新计时，级别不变。',
        'Upheld: closed. Otherwise reopened with a new clock, the level unchanged.',
      ],
      { actors: [], states: ['underReview'], transitions: ['T18'] },
    ),
  ],
});
