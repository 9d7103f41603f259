/** Words about ways into the data: second persons, passwords, recovery code, keys. */
export const access = {
  second: {
    note: '须由另一人在此输入工号和密码共同确认，不影响当前登录。可以确认的人员：{{names}}。',
    nobody: '没有其他可以共同确认的管理员、网点负责人或消保专员，请输入恢复码代替。',
    staffNo: '第二人的工号',
    password: '第二人的密码',
    recoveryCode: '恢复码',
  },
  reset: { send: '生成登录码' },
} as const;
