import { expect, test } from 'vitest';
import { CASE } from '../../../shared/domain/case.ts';
import type { CaseOption } from '../../../shared/domain/case.ts';
import { moment } from '../../../shared/domain/day.ts';
import { fill } from '../../../shared/domain/fields.ts';
import { APPROVAL_STEP_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { staffId } from '../../../shared/domain/ids.ts';
import { fen } from '../../../shared/domain/money.ts';
import { waiverHits } from '../../../shared/domain/waiver.ts';
import { WAIVER_WORDS } from '../../../shared/data/waiver-words.ts';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../../shared/forms/record.ts';
import type { FormCode, FormRecord } from '../../../shared/forms/record.ts';
import { aCase, aDraft, priced } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';

/** The words of a form as they are read, blanks and markup taken out. */
function read(code: FormCode, known: Partial<FormRecord> = {}): string {
  const { content } = renderForm(code, aFormRecord(known));
  return content.replaceAll(/<[^>]*>|\s/gu, '').replaceAll('&quot;', '"');
}

/** The cells of the row that begins with this head. */
function rowOf(code: FormCode, head: string, known: Partial<FormRecord> = {}): readonly string[] {
  const { content } = renderForm(code, aFormRecord(known));
  const rows = content.split('<tr').map((row) =>
    row
      .split(/<t[hd]/u)
      .slice(1)
      .map((cell) => cell.replace(/^[^>]*>/u, '').replaceAll(/<[^>]*>|\s/gu, '')),
  );
  return rows.find((cells) => cells[0]?.startsWith(head) === true) ?? [];
}

test('the approval form gives the amount in figures and capitals and fills the two rows of the band', () => {
  const form = read('F03');
  expect(form).toContain('¥8,000.00');
  expect(form).toContain('捌仟元整');
  expect(form).toContain('B2分公司授权');
  expect(rowOf('F03', '渠道总')).toEqual([
    '渠道总陆书遥',
    '同意。事实清楚，同意。',
    '陆书遥',
    '2026年03月13日10:15',
  ]);
  expect(rowOf('F03', '运营总监')[1]).toBe('同意，请网点落实整改。');
  for (const role of ['首席财务官', '总经理', '首席精算师', '董事会']) {
    expect(rowOf('F03', role)).toEqual([role, '—', '—', '—']);
  }
});

test('a step that waits for its signature leaves room to sign, unlike a role the band does not need', () => {
  const [approval] = aCase().approvals;
  const steps = approval?.steps.map((step) =>
    step.seq === 2
      ? fill(APPROVAL_STEP_FIELDS, { seq: 2, roleId: 'opsDirector', dueAt: step.dueAt })
      : step,
  );
  const approvals = approval === undefined ? [] : [{ ...approval, steps: steps ?? [] }];
  const known = { case: aCase({ approvals }) };
  expect(rowOf('F03', '运营总监', known)).toEqual(['运营总监', '', '', '']);
  expect(rowOf('F03', '首席财务官', known)).toEqual(['首席财务官', '—', '—', '—']);
});

test('a refusal prints its reason and the remedies', () => {
  const [approval] = aCase().approvals;
  const steps = approval?.steps.map((step) =>
    step.seq === 2 ? { ...step, decision: '不同意' as const, comment: '证据不足' } : step,
  );
  const approvals =
    approval === undefined ? [] : [{ ...approval, status: '不同意' as const, steps: steps ?? [] }];
  const form = read('F03', { case: aCase({ approvals }) });
  expect(form).toContain('□同意☑不同意□退回');
  expect(form).toContain('不同意理由证据不足');
  expect(form).toContain('可依法向人民法院提起诉讼');
});

test('an amount one approver may authorise waits in the row of the channel head', () => {
  const options = aCase().options.map((option) =>
    option.seq === 'B' ? priced(option, 150_000) : option,
  );
  const known = { case: aCase({ options, approvals: [] }) };
  expect(FORMS.F03.available(known.case)).toBe(true);
  expect(read('F03', known)).toContain('B1渠道总授权');
  expect(rowOf('F03', '渠道总', known)).toEqual(['渠道总', '', '', '']);
  const authorisations = [
    fill(CASE.authorisations.fields, {
      id: 'au-1',
      loggedAt: moment('2026-03-12T17:00:00'),
      loggedBy: staffId('lu'),
      optionSeqs: ['B'],
      amount: fen(150_000),
      bandAmount: fen(150_000),
      bandVersion: 1,
      authoriserId: staffId('lu'),
      roleId: 'channelHead',
      signedAt: moment('2026-03-12T17:00:00'),
      signature: '陆书遥',
      valid: true,
    }),
  ];
  const signed = { case: aCase({ options, approvals: [], authorisations }) };
  expect(rowOf('F03', '渠道总', signed)).toEqual([
    '渠道总陆书遥',
    '同意',
    '陆书遥',
    '2026年03月12日17:00',
  ]);
  expect(read('F03', signed)).toContain('☑同意');
});

test('empty cells say so and cells that do not apply have a dash', () => {
  const facts = { amountInvolved: null, requestedAmount: fen(200_001) };
  const complainant = { gender: null, idType: null, idNo: null };
  const form = read('F01', { case: aCase({ facts, complainant, representatives: [] }) });
  expect(form).toContain('性别（空）');
  expect(form).toContain('证件(选填)（空）');
  expect(form).toContain('代理人/代表—');
  expect(form).toContain('¥2,000.01人民币贰仟元零壹分');
});

test('an anonymous complaint prints 匿名, no contact and no place for a signature', () => {
  const complainant = { isAnonymous: true, name: null, phone: null };
  const form = read('F01', { case: aCase({ complainant }) });
  expect(form).toContain('投诉人姓名匿名');
  expect(form).toContain('联系电话（空）');
  expect(form).toContain('投诉人(内容属实)匿名—');
});

test('whether the customer went elsewhere is open until asked, then yes or no', () => {
  const asked = (
    externalChannels: readonly { channel: string; date: null; refNo: string | null }[] | null,
  ) => read('F01', { case: aCase({ facts: { externalChannels } }) });
  expect(asked(null)).toContain('其他渠道反映（空）');
  expect(asked([])).toContain('其他渠道反映□是☑否');
  expect(asked([{ channel: 'EX0', date: null, refNo: null }])).toContain('□是☑否');
  expect(asked([{ channel: 'EX3', date: null, refNo: 'A-1' }])).toContain('☑是□否12345（A-1）');
});

test('the internal handling record tells levels, checks, approval, call-back and material', () => {
  const form = read('F02');
  for (const words of [
    '抱怨级别中级',
    '投诉等级一般',
    '内部应办日2026年03月13日17:00（三日处理完毕）',
    '法定截止日2026年03月26日17:00',
    '客户要求/诉求摘要全额退保、道歉全额退回本金，并由经办人道歉。1.退保损失的8,000元由谁承担（客户已确认',
    '第一接待人林小禾承办人林小禾诉求金额¥8,000.00',
    '投诉原因办理时以为是存款',
    '事件经过客户称2025年3月到网点',
    '停留时长',
    '42分钟',
    '是否本人亲笔签字是',
    'A解释说明',
    'B部分通融退保',
    '☑核查☑调解☑仲裁☑诉讼☑监管热线',
    '收到至告知共5天☑期限内□超期',
    '一次关闭',
    '责任人',
    '沈知夏',
    '缴费凭证',
  ]) {
    expect(form).toContain(words);
  }
});

test("the customer's handling record leaves out the inside of the house and adds the remedies", () => {
  const form = read('F02', { copy: 'customer' });
  for (const words of [
    '抱怨级别',
    '内部应办日',
    '现场处置',
    '是否本人亲笔签字',
    '渠道总',
    '三个一定',
    '沈知夏',
    'A解释说明',
    '材料目录',
    '事件经过',
    '投诉原因',
    '会商记录',
    '回访',
  ]) {
    expect(form).not.toContain(words);
  }
  expect(form).toContain('B部分通融退保');
  expect(form).toContain('网点投诉电话0571-55550100');
  expect(form).toContain('客户要求/诉求摘要全额退保、道歉');
});

test('the day staff work to is the earliest of the own targets; without one it is that of the law', () => {
  const at = (day: string) => moment(`2026-${day}T17:00:00`);
  const limit = (rule: string, internal: string, final: string) => ({
    rule,
    startedAt: moment('2026-03-11T10:05:00'),
    internal: at(internal),
    final: at(final),
    met: false,
    overdue: false,
  });
  const legal = limit('D01', '05-22', '05-25');
  const form = read('F02', { deadlines: [legal, limit('D23C', '05-15', '05-15')] });
  expect(form).toContain('内部应办日2026年05月15日17:00（关闭时限）法定截止日2026年05月25日17:00');
  expect(read('F02', { deadlines: [legal] })).toContain('内部应办日2026年05月22日17:00');
  expect(read('F02', { deadlines: [] })).toContain('内部应办日（空）法定截止日（空）');
});

test('the timetable of every option stands on the record until the customer has chosen', () => {
  const open = (option: CaseOption): CaseOption => ({ ...option, choice: null });
  const form = read('F02', { case: aCase({ options: aCase().options.map(open) }) });
  expect(form).toContain('1.出具书面说明');
  expect(form).toContain('客户填写退保申请');
});

test('the solution confirmation keeps the rights of the customer and leaves blank what is open', () => {
  const sentence =
    '本人已了解并同意按上述方案办理；本确认不影响本人依法投诉、申请核查、调解、仲裁、诉讼的权利';
  expect(read('F04')).toContain(sentence);
  const open = { case: aCase({ options: [] }) };
  expect(read('F04', open)).toContain(sentence);
  expect(rowOf('F04', '选择的方案', open)[1]).toBe('');
  expect(rowOf('F04', '公司承担', open)[1]).toBe('');
});

test('no form carries wording by which a customer gives up rights', () => {
  for (const code of FORM_CODES) {
    for (const one of [aCase(), aDraft(), aCase({ facts: { onSpotResolved: true } })]) {
      expect(waiverHits(read(code, { case: one }), WAIVER_WORDS)).toEqual([]);
    }
  }
});

test('the decision notice tells decision, grounds, five remedies and the phone', () => {
  const form = read('F05', { copy: 'customer' });
  expect(form).toContain('□支持☑部分支持□不支持□解释说明');
  expect(form).toContain('不符合代理保险销售的要求');
  for (const remedy of ['上级单位书面申请核查', '申请调解', '申请仲裁', '提起诉讼', '12378']) {
    expect(form).toContain(remedy);
  }
  expect(form).toContain('0571-55550100');
  expect(form).not.toContain('消费者协会、');
});

test('a complaint that is not accepted gets a decision notice with its reason', () => {
  const ending = fill(CASE.ending.fields, {
    kind: 'rejected',
    at: moment('2026-03-11T15:00:00'),
    reasonCode: 'AJ1',
    reason: '由邻居代为提出',
  });
  const one = aCase({ decision: null, ending, status: 'rejected' });
  const form = read('F05', { case: one });
  expect(FORMS.F05.available(one)).toBe(true);
  expect(form).toContain('☑不予办理');
  expect(form).toContain('由邻居代为提出');
});

test('the call-back record counts the attempts of its kind', () => {
  const [call] = aCase().followUps;
  const missed =
    call === undefined
      ? []
      : [{ ...call, id: 'fu-0', loggedAt: moment('2026-03-16T15:30:00'), reached: false }];
  const form = read('F08', { case: aCase({ followUps: [...missed, ...aCase().followUps] }) });
  expect(form).toContain('拨打2次，接通1次');
  expect(form).toContain('□很满意☑满意□基本满意□不满意□很不满意');
});

test('the notice to customers holds limits, rights and the handling of personal data', () => {
  const form = read('F15', { copy: 'customer' });
  for (const words of [
    '15日',
    '30日',
    '60日',
    '处理目的',
    '处理方式',
    '处理的种类',
    '保存期限',
    '查阅、复制、更正、补充、删除',
    '12378',
    '不同意不影响提出投诉',
  ]) {
    expect(form).toContain(words);
  }
});

test('the contact card names the promised call first, else the answer and its limit', () => {
  const promised = read('CARD', { copy: 'customer' });
  expect(promised).toContain('下一步电话告知核实进展时间2026年03月11日16:30');
  const none = read('CARD', { copy: 'customer', case: aCase({ contacts: [] }) });
  expect(none).toContain('下一步答复处理决定时间2026年03月26日17:00前');
});

test('the bilingual print has the English under the Chinese label in the same rows', () => {
  const one = renderForm('F01', aFormRecord()).content;
  const both = renderForm('F01', aFormRecord({ bilingual: true })).content;
  expect(both).toContain('投诉原因<span class="en" lang="en">Stated cause</span>');
  expect(both.split('<tr').length).toBe(one.split('<tr').length);
});
