/** Words of 个人信息保护影响评估. */
export const assessments = {
  title: '个人信息保护影响评估',
  note: '处理敏感个人信息前先作评估；评估记录至少保存三年，程序中不能删除。',
  none: '还没有影响评估记录',
  enter: '登记影响评估',
  subject: '评估事项',
  necessity: '目的、方式是否合法、正当、必要',
  risk: '对个人权益的影响和安全风险',
  measures: '保护措施及是否相适应',
  saved: '影响评估已登记',
  madeBy: '{{name}} {{at}} 登记',
  keptUntil: '至少保存至 {{on}}',
};
