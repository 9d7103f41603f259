/** Refusals about damaged data and what helps against them. */
export const damage = {
  'database-truncated': '数据库文件缺少末尾部分，不能打开；文件未作任何改动',
  'database-empty': '数据库文件没有任何内容，不能打开',
  'journal-damaged': '最近更改的日志已损坏，打开会丢失已保存的更改；文件未作任何改动',
  'damage-found': '读取数据时发现数据库文件有损坏，已停止写入',
  'salvage-not-needed': '数据可以正常打开，不需要抢救',
  'salvage-needs-recovery': '人员资料读不出来，请改用恢复码',
  'salvage-nothing-readable': '这个文件没有可以读出的内容，请从备份恢复；原文件未作任何改动',
  'salvage-nobody-left':
    '网点或系统管理员的资料读不出来，抢救后无人能够登录，请从备份恢复；原文件未作任何改动',
  'backup-key-missing': '没有找到能用此恢复码打开的备份密钥文件',
} as const;
