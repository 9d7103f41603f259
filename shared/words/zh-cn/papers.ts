/** Words of the paper that is of no case: blank forms, bulletin and purge list on screen. */
export const papers = {
  nav: '空白表',
  title: '空白表',
  note: '打印后手工填写，事后补录到案件。空白表不编号，打印有记录。',
  forms: '表单',
  copy: '联次',
  print: '打印',
  save: '另存为PDF',
  printed: '已打印，第{{count}}次',
  saved: '已保存，第{{count}}次打印',
  printedBlank: '已打印空白表',
  savedBlank: '已保存空白表',
  given: '没有打印',
  code: '校验码 {{code}}',
  logged: '每次打印都登记。',
  preview: '打印预览',
  sheet: '打印',
} as const;
