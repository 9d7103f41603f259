/** Words for being away and back: while a person is away the deputy acts. */
export const absence = {
  away: '暂离',
  mark: '登记暂离',
  back: '登记返岗',
  note: '暂离期间由代理人 {{deputy}} 代办，日志同时记两人姓名；审批须另办委托。',
} as const;
