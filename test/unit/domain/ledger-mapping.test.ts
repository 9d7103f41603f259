import { expect, test } from 'vitest';
import { LEDGER_WORDS } from '../../../shared/data/ledger-words.ts';
import {
  headingSignature,
  mappingFaults,
  suggestedMapping,
} from '../../../shared/domain/ledger-mapping.ts';

/** The 26 columns of the ledger that this program prints. */
const OUR_COLUMNS =
  '序号 投诉编号 受理日期 网点 来源 投诉人(掩码) 联系方式(掩码) 业务类别 投诉原因 级别(G/L) 诉求摘要 第一接待人 承办人 处理结论 公司承担金额 审批档位 到期日 告知日期 办结日期 用时(天) 是否超期 满意度 重复 监管转办 状态 备注'.split(
    ' ',
  );

test('the columns of our own ledger are known, but for those that are reckoned', () => {
  const mapping = suggestedMapping(OUR_COLUMNS, LEDGER_WORDS);
  const left = OUR_COLUMNS.filter((_, place) => mapping[place] === null);
  expect(left).toEqual(['序号', '审批档位', '用时(天)']);
  expect(mappingFaults(mapping)).toEqual([]);
});

test('a branch may call its columns otherwise, in either language', () => {
  const chinese = [
    '工单号',
    '来电日期',
    '客户姓名',
    '手机号码',
    '投诉内容',
    '客户诉求',
    '处理情况',
    '是否办结',
  ];
  expect(suggestedMapping(chinese, LEDGER_WORDS)).toEqual([
    'oldNo',
    'receivedAt',
    'name',
    'phone',
    'narrative',
    'requestText',
    'decisionText',
    'state',
  ]);
  const english = ['Case no.', 'Date received', 'Customer', 'PHONE NO.', 'Status', 'Anything'];
  expect(suggestedMapping(english, LEDGER_WORDS)).toEqual([
    'oldNo',
    'receivedAt',
    'name',
    'phone',
    'state',
    null,
  ]);
});

test('a field is taken once, by the heading that means it best', () => {
  expect(suggestedMapping(['日期', '受理日期', '姓名'], LEDGER_WORDS)).toEqual([
    null,
    'receivedAt',
    'name',
  ]);
});

test('a mapping without a needed column, or with a field twice, is told so', () => {
  expect(mappingFaults(['oldNo', 'oldNo'])).toEqual([
    { code: 'field-missing', field: 'receivedAt' },
    { code: 'field-missing', field: 'name' },
    { code: 'field-twice', field: 'oldNo' },
  ]);
});

test('ledgers with the same headings are of one kind, however they are spaced', () => {
  expect(headingSignature(['投诉 编号', '受理日期 '])).toBe(
    headingSignature(['投诉编号', '受理日期']),
  );
  expect(headingSignature(['a', 'b'])).not.toBe(headingSignature(['b', 'a']));
});
