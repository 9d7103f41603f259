/** Why a backup cannot be made or used. */
export const backupRefusals = {
  'backup-place-missing': '备份位置当前不可用，请接好移动硬盘或检查文件夹',
  'backup-place-inside': '第二备份位置不能在数据文件夹内，请选择另一块磁盘',
  'backup-space': '备份位置剩余空间不足，请清理磁盘或另选位置',
  'backup-unreadable': '这份备份未通过检查，不能使用，请另选一份',
  'backup-missing': '找不到这份备份，可能已按保留规则清理',
  'backup-before-update': '升级数据前须先备份，本次备份未成功，数据未作改动',
} as const;
