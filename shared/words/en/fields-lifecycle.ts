import type { Widen } from '../messages.ts';
import type { lifecycleFields as chinese } from '../zh-cn/fields-lifecycle.ts';

export const lifecycleFields: Widen<typeof chinese> = {
  refer: {
    target: 'Referred to',
    unitName: 'Unit',
    reason: 'Reason for referral',
    docNo: 'Document no.',
    customerTold: 'Customer told',
    at: 'Referred at',
    accompaniedBy: 'Accompanied by',
  },
  referReply: {
    acknowledgedAt: 'Acknowledged at',
    replyAt: 'Replied at',
    replyText: 'Reply',
  },
  referReturn: {
    reason: 'Reason for return',
  },
  hold: {
    cause: 'Cause of the pause',
    agency: 'Outside body',
    from: 'Paused from',
    toldAt: 'Customer told at',
  },
  resume: {
    to: 'Counts again from',
    toldAt: 'Resumption told at',
  },
  extendRequest: {
    kind: 'Kind of extension',
    reason: 'Reason for the extension',
  },
  extendApprove: {
    kind: 'Kind of extension',
    approverId: 'Approved by',
    onPaper: 'Signed on paper',
    proofEvidenceId: 'Signed scan',
  },
  extendTell: {
    kind: 'Kind of extension',
    toldAt: 'Told at',
    noticeId: 'Notice',
    notice: 'Extension notice',
  },
  deferRequest: {
    mode: 'Mode',
    reason: 'Grounds for deferral',
    followedBy: 'Followed by',
    reviewDate: 'Review date',
  },
  deferApprove: {
    mode: 'Mode',
    followedBy: 'Followed by',
    reviewDate: 'Review date',
  },
  undefer: {
    outcome: 'Outcome of the review',
    reason: 'Remark',
    mode: 'Mode',
    reviewDate: 'Next review date',
    rootCauseText: 'Root cause',
    notice: 'Notice of the outcome',
  },
  review: {
    applyAt: 'Applied at',
    by: 'Applied by',
    written: 'In writing',
    reason: 'Reason for the review',
    unit: 'Reviewing unit',
    reviewerId: 'Reviewer',
  },
  decideReview: {
    decision: 'Review decision',
    decisionText: 'Findings and grounds',
    toldAt: 'Customer told at',
    reviewerId: 'Reviewer',
    notice: 'Notice of the review decision',
    onPaper: 'Decided on paper',
    proofEvidenceId: 'Scan of the decision',
  },
  legalHold: {
    legalHold: 'Legal hold',
    reason: 'Reason',
  },
};
