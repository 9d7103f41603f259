/** When the program was updated under a running page, or a page fails. */
export const reload = {
  title: '程序已更新',
  failedTitle: '页面出错了',
  updated: '程序刚刚更新过，这个页面需要重新载入才能显示。',
  failed: '这个页面没能显示出来。请重新载入；再次出现时请联系系统管理员。',
  kept: '案件里已录入的内容不会丢失，重新载入前会自动保存。',
  unsent: '其他页面上填了一半、还没有提交的表单，请先回到那个页面提交，再重新载入。',
  left: '还有内容没有保存成功，请稍后再点一次。',
  button: '保存并重新载入',
} as const;
