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
  ownPassword: '本人密码',
  password: {
    change: '修改密码',
    current: '当前密码',
    changed: '密码已修改',
  },
  recovery: {
    replace: '更换恢复码',
    send: '继续',
    note: '下一步生成新的恢复码，须打印或抄写并凭纸面输入确认。新码一经生成，原恢复码立即作废。',
  },
  keys: {
    title: '数据密钥与恢复码',
    note: '恢复码遗失或可能泄露时，更换恢复码；有人离岗或密钥文件可能外泄时，更换数据密钥。',
    leavers:
      '自数据密钥启用以来已有 {{count}} 人离岗。离岗人员的登录已停用，但以前复制的密钥文件仍可能打开数据，建议更换数据密钥。',
    unfinished: '上次更换数据密钥没有完成，原数据未受影响。再次更换时从中断处继续。',
    codesDue: '数据密钥已更换，其他人员的原密码不能再用。请发放新的一次性登录码。',
    giveCodes: '生成全部登录码',
    codesHanded: '已全部交付',
    print: '打印登录码',
    sheetTitle: '一次性登录码',
    sheetNote: '请裁开后当面交给本人，首次登录时设置新密码。',
  },
  rekey: {
    title: '更换数据密钥',
    send: '更换数据密钥',
    why: '全部数据和附件将用新的密钥重新加密。原密钥、原恢复码和所有人的原密码都不能打开更换后的数据。',
    space: '更换期间不能办理业务，请在营业结束后进行；磁盘剩余空间须为数据的数倍，不足时不会开始。',
    codes: '完成后须确认新的恢复码，并向其他人员发放一次性登录码。',
    backups: '更换前的备份仍可用原恢复码和管理员原密码打开，不再需要时请按规定销毁。',
    cut: '中途断电或关闭程序不影响原数据，可以再次进行。',
  },
} as const;
