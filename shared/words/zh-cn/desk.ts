/** Words of the pages around the cases that say what is missing and what comes next. */
export const desk = {
  nav: { work: '工作', branch: '网点事务', management: '管理' },
  approvals: {
    disagree:
      '不同意时不签字，请告知承办人理由；承办人调整方案或重新选定后，再来授权。本页填写的意见只随签字保存。',
    decisionMissing: '请选择本次意见',
    answeredNo: '“否”：{{names}}',
    answeredUnclear: '不清楚：{{names}}',
    checkCount: '共核实{{count}}项，{{yes}}项为“是”',
    unfold: '展开全文',
    fold: '收起',
  },
  firstDay: {
    title: '开始接待前',
    intro: '下列岗位还没有在岗人员，补齐后相应环节才有人办理：',
    toStaff: '前往人员',
    counter: '柜员等柜面人员：接待、登记',
    complaintOfficer: '消保专员 / 客服专员：核实、督办、回访',
    branchManager: '网点负责人：指派承办人、关闭案件',
    channelHead: '渠道总：授权、审批赔付方案',
    finance: '财务：支付获批金额',
  },
  staff: {
    codes: '待交付的一次性登录码',
    codesNote: '请当面交给本人。点击“已交付”前一直列在这里；关闭程序后不再显示，只能重设。',
  },
} as const;
