/** Titles of the sheets of a form that has several, by form and sheet. */
export const sheets = {
  F11: { application: '征信异议核查申请表', reply: '征信异议回复函' },
  F17: { authority: '授权委托书', receipt: '材料接收清单' },
  F19: { cover: '投诉档案封面', index: '投诉档案目录', purge: '投诉档案销毁清单' },
  F14: { application: '核查申请书', decision: '核查决定书' },
} as const;
