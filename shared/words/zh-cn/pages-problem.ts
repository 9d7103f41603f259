/** The screens of a data folder that cannot be opened: what each trouble is called and what to do. */
export const problem = {
  title: {
    'vault-missing': '缺少密钥文件',
    'vault-damaged': '密钥文件已损坏',
    'database-missing': '找不到数据库文件',
    'database-empty': '数据库文件是空的',
    'database-foreign': '不是本程序的数据库',
    'database-newer': '需要更新版本的程序',
    'database-damaged': '数据库文件已损坏',
    'database-truncated': '数据库文件不完整',
    'journal-damaged': '最近更改的日志已损坏',
    'damage-found': '工作中发现数据库损坏',
    other: '暂时不能打开数据',
  },
  wayOut: {
    'folder-in-use': '请先关闭另一个安诉窗口，再试一次。',
    'vault-missing':
      '如果 vault.json 只是被移走，请放回数据文件夹后再试一次；否则可用恢复码从备份取回密钥文件。',
    'vault-damaged': '可用恢复码从备份取回密钥文件；损坏的文件会移到旁边的文件夹保存。',
    'database-missing': '如果 ansu.db 只是被移走，请放回数据文件夹后再试一次；否则请从备份恢复。',
    'database-empty': '请从备份恢复；这个空文件会保留。',
    'database-foreign':
      '请确认数据文件夹是否正确。如果 ansu.db 被换成了别的文件，请放回原文件后再试一次，或从备份恢复。',
    'database-newer': '请安装新版本的安诉，再打开此数据文件夹。',
    'database-damaged':
      '可以从备份恢复，也可以抢救：把还能读出的内容写入一个新数据库，并列出读不出的内容。',
    'database-truncated':
      '文件末尾缺了一部分，多见于复制中断或磁盘故障。可以从备份恢复，也可以抢救还能读出的内容。',
    'journal-damaged':
      '最近保存的一部分更改读不出来。可以从备份恢复，也可以抢救：保留损坏处之前的全部内容，并列出缺少的部分。',
    'damage-found':
      '程序已停止读写。未保存的输入仍保留在此窗口：请不要关闭窗口，处理完由同一人登录即可继续。可以从备份恢复，也可以抢救还能读出的内容。',
    'disk-full': '请清理磁盘空间后再试一次。',
    'storage-busy': '请关闭正在使用数据文件夹的其他程序，再试一次。',
    'storage-read-only': '请检查数据文件夹的写入权限，再试一次。',
    'storage-unreachable': '请检查磁盘连接，再试一次。',
    other: '请再试一次；仍不能打开时，请联系科技人员。',
  },
  folder: '数据文件夹：{{folder}}',
  untouched: '数据文件未作任何改动，程序也不会用新文件代替它。',
  kept: '损坏的文件不会被删除，程序也不会悄悄用新文件代替它。',
  again: '再试一次',
  salvage: '抢救数据',
  restore: '从备份恢复',
  takeKey: '从备份取回密钥文件',
} as const;
