/** What a case's page says of the way to an approval and of a payment. */
export const caseNotes = {
  single: '单签授权：{{role}}',
  singleWho: '单签授权',
  authorise: '等待{{role}}授权：{{names}}',
  authoriseNobody: '等待{{role}}授权',
  vacantSigner:
    '没有在岗的{{role}}，无人可签。请系统管理员在“人员”中添加该人员；本人不在本机办公的，添加后由其在打印的审批单上签字，再由网点负责人或消保专员在“审批”中录入线下审批。',
  vacantFinance: '没有在岗的财务，无人登记付费。请系统管理员在“人员”中添加财务人员。',
  approved: '批准金额 {{approved}}',
  paidDiffers:
    '与批准金额 {{approved}} 不一致，相差 {{by}}。付费须与批准金额相等，否则不能告知处理决定。',
  paymentGap: '已付 {{paid}}，与批准金额 {{approved}} 不一致，须由财务更正付费',
  correctPay: '更正付费',
  removeAsk: '确定删除方案{{seq}}？',
  remove: '删除方案{{seq}}',
} as const;
