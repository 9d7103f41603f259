import type {
  DECIDE_REVIEW_FIELDS,
  DEFER_APPROVE_FIELDS,
  DEFER_REQUEST_FIELDS,
  EXTEND_APPROVE_FIELDS,
  EXTEND_REQUEST_FIELDS,
  EXTEND_TELL_FIELDS,
  HOLD_FIELDS,
  LEGAL_HOLD_FIELDS,
  REFER_FIELDS,
  REFER_REPLY_FIELDS,
  REFER_RETURN_FIELDS,
  RESUME_FIELDS,
  REVIEW_FIELDS,
  UNDEFER_FIELDS,
} from '../../domain/lifecycle-fields.ts';

type Labels<F> = { readonly [K in keyof F]: string };

/** Labels of what moves a case's clock or ends its way: pauses, extensions, deferrals, referrals, reviews. */
export const lifecycleFields = {
  refer: {
    target: '转办对象',
    unitName: '转办单位',
    reason: '转办原因',
    docNo: '转办文号',
    customerTold: '已告知客户',
    at: '转办时间',
    accompaniedBy: '陪同人员',
  } satisfies Labels<typeof REFER_FIELDS>,
  referReply: {
    acknowledgedAt: '对方签收时间',
    replyAt: '答复时间',
    replyText: '答复内容',
  } satisfies Labels<typeof REFER_REPLY_FIELDS>,
  referReturn: {
    reason: '退回原因',
  } satisfies Labels<typeof REFER_RETURN_FIELDS>,
  hold: {
    cause: '中止原因',
    agency: '鉴定、检测、评估或调解机构',
    from: '中止起始日',
    toldAt: '告知客户时间',
  } satisfies Labels<typeof HOLD_FIELDS>,
  resume: {
    to: '恢复计时日',
    toldAt: '告知客户恢复时间',
  } satisfies Labels<typeof RESUME_FIELDS>,
  extendRequest: {
    kind: '延期类型',
    reason: '延期理由',
  } satisfies Labels<typeof EXTEND_REQUEST_FIELDS>,
  extendApprove: {
    kind: '延期类型',
    approverId: '批准人',
    onPaper: '线下审批',
    proofEvidenceId: '签字扫描件',
  } satisfies Labels<typeof EXTEND_APPROVE_FIELDS>,
  extendTell: {
    kind: '延期类型',
    toldAt: '告知延期时间',
    noticeId: '告知记录',
    notice: '延期告知',
  } satisfies Labels<typeof EXTEND_TELL_FIELDS>,
  deferRequest: {
    mode: '暂缓方式',
    reason: '暂缓理由',
    followedBy: '跟进人',
    reviewDate: '复查日期',
  } satisfies Labels<typeof DEFER_REQUEST_FIELDS>,
  deferApprove: {
    mode: '暂缓方式',
    followedBy: '跟进人',
    reviewDate: '复查日期',
  } satisfies Labels<typeof DEFER_APPROVE_FIELDS>,
  undefer: {
    outcome: '复查结果',
    reason: '复查说明',
    mode: '暂缓方式',
    reviewDate: '下次复查日期',
    rootCauseText: '原因',
    notice: '处理结果告知',
  } satisfies Labels<typeof UNDEFER_FIELDS>,
  review: {
    applyAt: '申请时间',
    by: '申请人',
    written: '书面申请',
    reason: '申请核查理由',
    unit: '核查单位',
    reviewerId: '核查人员',
  } satisfies Labels<typeof REVIEW_FIELDS>,
  decideReview: {
    decision: '核查决定',
    decisionText: '核查情况和依据',
    toldAt: '告知客户时间',
    reviewerId: '核查人员',
    notice: '核查决定告知',
    onPaper: '线下决定',
    proofEvidenceId: '核查决定书扫描件',
  } satisfies Labels<typeof DECIDE_REVIEW_FIELDS>,
  legalHold: {
    legalHold: '诉讼保全',
    reason: '保全或解除原因',
  } satisfies Labels<typeof LEGAL_HOLD_FIELDS>,
} as const;
