import { expect, test } from 'vitest';
import { LEDGER_COLUMN_NAMES } from '../../../shared/domain/ledger-columns.ts';
import { fen } from '../../../shared/domain/money.ts';
import { ledgerSheet } from '../../../shared/forms/ledger-sheet.ts';
import type { LedgerCells, LedgerRecord } from '../../../shared/forms/ledger-sheet.ts';
import { ledger as words } from '../../../shared/words/zh-cn/ledger.ts';

const CELLS: LedgerCells = {
  position: '1',
  caseNo: 'TS-0101-20260302-0001',
  receivedOn: '2026年03月02日',
  branch: '滨江支行',
  source: '网点现场口头',
  complainant: '匿名',
  phone: null,
  category: '银行卡',
  reason: '收费',
  level: 'G2/L1',
  request: '<b>退还</b>手续费',
  firstReceiver: '林小禾',
  handler: null,
  outcome: null,
  cost: '8,000.00',
  band: 'B2',
  finalOn: '2026年03月17日',
  toldOn: null,
  endedOn: null,
  days: '3',
  overdue: '否',
  satisfaction: null,
  repeat: '否',
  regulator: '否',
  status: '核实中',
  note: null,
};

function record(different: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    institution: '示例银行',
    branch: '滨江支行',
    bilingual: false,
    rows: [CELLS],
    sums: { cases: 1, ended: 0, overdue: 0, cost: fen(800_000) },
    from: null,
    to: null,
    narrowed: [],
    searched: false,
    ...different,
  };
}

test('the heads are the 26 columns of the ledger in their order', () => {
  const { content } = ledgerSheet(record());
  const heads = [...content.matchAll(/<th scope="col">\s*([^<]*?)\s*<\/th>/gu)].map(
    ([, head]) => head,
  );
  expect(heads).toEqual(LEDGER_COLUMN_NAMES.map((name) => words.columns[name]));
  expect(heads).toHaveLength(26);
});

test('a gap prints as （空）, and a text never becomes markup', () => {
  const { content } = ledgerSheet(record());
  expect(content.match(/（空）/gu)).toHaveLength(7);
  expect(content).toContain('&lt;b&gt;退还&lt;/b&gt;手续费');
});

test('the totals and the places to sign end the sheet', () => {
  const { content } = ledgerSheet(record());
  expect(content).toContain('件数 1　办结 0　超期 0　承担金额 ¥8,000.00');
  expect(content).toContain('人民币捌仟元整');
  expect(content.indexOf('制表')).toBeGreaterThan(content.indexOf('件数 1'));
  expect(content).toContain('复核');
});

test('what narrowed the list and what was left out is said at its head', () => {
  const { content } = ledgerSheet(
    record({
      from: '2026年03月01日',
      narrowed: ['来源', '是否超期'],
      searched: true,
      sums: { cases: 2500, ended: 0, overdue: 0, cost: fen(0) },
    }),
  );
  expect(content).toContain('受理期间：2026年03月01日 至 今');
  expect(content).toContain('另有筛选条件：来源、是否超期、含搜索条件');
  expect(content).toContain('本表列出受理日期最近的1件，符合条件的共2500件');
});

test('a bilingual sheet has the English under every head', () => {
  const { content } = ledgerSheet(record({ bilingual: true }));
  expect(content).toContain('<span class="en" lang="en">Case number</span>');
});
