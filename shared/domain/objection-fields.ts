import { REPLY_MODES } from './credit-fields.ts';
import type { Fields } from './fields.ts';

/** The six checks of a formal objection (list AC). */
export const OBJECTION_CHECKS = ['AC1', 'AC2', 'AC3', 'AC4', 'AC5', 'AC6'] as const;

/** Written ones count; what was said, texted or chatted is noted as a contact and does not. */
const OBJECTION_FORMS = ['书面', '传真', '邮件扫描件', '口头', '电话', '短信', '微信'] as const;

export const OBJECTION_FIELDS = {
  subjectKind: { kind: 'choice', of: ['当事人', '其他利害关系人'] },
  receivedForm: { kind: 'choice', of: OBJECTION_FORMS },
  receivedAt: { kind: 'moment' },
  checks: { kind: 'answers', of: ['通过', '不通过'] },
  checkReason: { kind: 'text', max: 2000, mask: 'scan' },
  /** Days to the reply, where they were set for this objection: no source gives the number (D38). */
  replyLimitDays: { kind: 'count', min: 1, max: 365 },
  verdict: { kind: 'choice', of: ['受理', '补正', '不予受理'] },
  respDept: { kind: 'text', max: 100 },
  draftOpinion: { kind: 'text', max: 4000, mask: 'scan' },
  regulatorContact: { kind: 'text', max: 1000, mask: 'scan' },
  approveFinal: { kind: 'flag' },
  replyMode: { kind: 'choice', of: REPLY_MODES },
  finalReplyNo: { kind: 'text', max: 60 },
  repliedAt: { kind: 'moment' },
} as const satisfies Fields;

const { approveFinal: _, ...KEPT } = OBJECTION_FIELDS;

/** A formal written objection 书面异议 (tender objection rule). */
export const OBJECTION_RECORD = {
  ...KEPT,
  objectionNo: { kind: 'text', max: 60, given: true },
  registeredBy: { kind: 'staff', given: true },
  registeredAt: { kind: 'moment', given: true },
  receivedAt: { kind: 'moment', given: true },
  /** Everything handed in, oldest first: `receivedAt` is that of the first. */
  submissions: {
    kind: 'rows',
    fields: {
      at: { kind: 'moment', given: true },
      form: { kind: 'choice', of: OBJECTION_FORMS, given: true },
      by: { kind: 'staff', given: true },
    },
    given: true,
  },
  acceptedAt: { kind: 'moment' },
  deptSignedBy: { kind: 'staff' },
  deptSignedAt: { kind: 'moment' },
  draftedBy: { kind: 'staff' },
  finalApprovedBy: { kind: 'staff' },
  finalApprovedAt: { kind: 'moment' },
} as const satisfies Fields;
