/** What stands on paper and on editable copies, and how parts of a sheet are called where it is told what changed. */
export const sheetWords = {
  head: '页眉',
  copyMark: '可编辑副本，内容以打印件和系统记录为准',
  pageBefore: '第',
  pageBetween: '页 共',
  pageAfter: '页',
} as const;
