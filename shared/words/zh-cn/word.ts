/** What stands on the editable copy of a form. */
export const word = {
  copyMark: '可编辑副本，内容以打印件和系统记录为准',
  pageBefore: '第',
  pageBetween: '页 共',
  pageAfter: '页',
} as const;
