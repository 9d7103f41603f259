/** What the forms of a case's page say of what is entered in them. */
export const caseForms = {
  missing: '请填写{{label}}',
  wrong: '{{label}}填写有误，请改正',
  editCorrection: '修改改进措施',
  correctPayNote:
    '已登记付费 {{paid}}。请填写更正后的全部金额，不是差额；保存后以本次为准，原记录保留。',
  replaced: '已更正',
  signatureVoided: '客户已在该方案上签字。内容有改动，保存后客户签字作废，须请客户重新签字。',
  beforeSigning: '方案{{seqs}}签署、告知前还须补齐',
  awaitsChoice: '待客户选择方案后，计算公司承担金额、档位和审批',
  whoCalls: '承办人和涉事人员不得回访。可由以下人员回访：{{names}}',
  whoCallsNobody: '承办人和涉事人员不得回访。请由网点负责人、消保专员或未承办本案的人员回访',
  promisedCall: '登记约定回话',
  scale: '{{min}} 至 {{max}} 的整数',
  offScale: '请填写 {{min}} 至 {{max}} 的整数',
  noEvidence: '没有材料的，在这里说明原因',
  keepReason: '保存原因',
} as const;
