import type { Refusal } from '../../domain/refusals.ts';

/** Why an old ledger is not imported. */
export const importRefusals = {
  'import-file-too-large': '文件超过 20 MB，请按年份拆分后分次导入',
  'import-file-strange': '文件内容与扩展名不符，不是 XLSX、CSV 或 TXT 台账',
  'import-file-old-format': '这是旧格式（XLS）或加密的表格，请另存为未加密的 XLSX 后再导入',
  'import-file-damaged': '表格文件已损坏，请用表格软件打开并另存后再导入',
  'import-file-inflates': '文件解压后过大，已拒绝读取',
  'import-file-active': '表格含有宏、外部链接或嵌入对象，请另存为不含这些内容的 XLSX 后再导入',
  'import-file-empty': '没有找到表头及其下方的数据行',
  'import-encoding-unknown': '无法识别文字编码，请另存为 UTF-8 或 XLSX 后再导入',
  'import-too-many-rows': '数据行超过 20,000 行，请拆分后分次导入',
  'import-too-many-columns': '列数超过 200 列，请删除多余的列后再导入',
  'import-took-too-long': '读取文件用时过长，已停止，请拆分后分次导入',
  'import-forgotten': '所选文件已不在内存中，请重新选择',
  'import-mapping-incomplete': '请为受理日期和投诉人各指定一列，同一项目不能指定两列',
  'import-has-problems': '仍有问题未解决，未导入任何案件',
  'import-has-duplicates': '有编号已在台账中的行，请修改文件，或选择略过这些行',
  'import-nothing-left': '略过后没有可导入的行',
  'import-cancelled': '已取消，未导入任何案件',
  'import-case-changed': '该批次中已有案件被修改或打印，不能整批撤销',
  'import-undone-already': '该批次已撤销',
} as const satisfies Readonly<Record<Extract<Refusal, `import-${string}`>, string>>;
