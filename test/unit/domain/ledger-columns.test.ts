import { expect, test } from 'vitest';
import { LEDGER_COLUMN_NAMES } from '../../../shared/domain/ledger-columns.ts';
import { catalogueOf } from '../../../shared/words/catalogues.ts';
import { LANGUAGES } from '../../../shared/words/languages.ts';

test('the ledger has the 26 columns of the form, in their order', () => {
  const { columns } = catalogueOf('zh-CN').ledger;
  expect(LEDGER_COLUMN_NAMES.map((name) => columns[name]).join(' · ')).toBe(
    '序号 · 投诉编号 · 受理日期 · 网点 · 来源 · 投诉人 · 联系方式 · 业务类别 · 投诉原因 · 级别 · 诉求摘要 · 第一接待人 · 承办人 · ' +
      '处理结论 · 公司承担金额 · 审批档位 · 到期日 · 告知日期 · 办结日期 · 用时(天) · 是否超期 · 满意度 · 重复 · 监管转办 · 状态 · 备注',
  );
});

test('every column has its heading in every language and no heading is without a column', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(catalogueOf(language).ledger.columns)).toEqual(LEDGER_COLUMN_NAMES);
  }
});
