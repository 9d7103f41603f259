import { expect, test } from 'vitest';
import { moment } from '../../../shared/domain/day.ts';
import { FORMS, renderForm } from '../../../shared/forms/catalog.ts';
import type { FormCode, FormRecord } from '../../../shared/forms/record.ts';
import { aCase, aDraft } from '../../support/sample-case.ts';
import { aFormRecord } from '../../support/sample-record.ts';
import { anEventfulCase, DISPUTED } from '../../support/sample-special.ts';

function read(code: FormCode, known: Partial<FormRecord> = {}): string {
  const { content } = renderForm(code, aFormRecord({ case: anEventfulCase(), ...known }));
  return content.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, '');
}

/** The labels of the form, in the order in which they stand. */
function labelsOf(code: FormCode, known: Partial<FormRecord> = {}): readonly string[] {
  const { content } = renderForm(code, aFormRecord({ case: anEventfulCase(), ...known }));
  const heads = [...content.matchAll(/<th[^>]*>(.*?)<\/th>|<span class="who">(.*?)<\/span>/gsu)];
  return heads.map(([, head, who]) => (head ?? who ?? '').replaceAll(/<[^>]*>|\s/gu, ''));
}

function inOrder(labels: readonly string[], wanted: readonly string[]): void {
  let from = -1;
  for (const label of wanted) {
    const at = labels.indexOf(label, from + 1);
    expect(at, `${label} in ${labels.join(' ')}`).toBeGreaterThan(from);
    from = at;
  }
}

const CELLS: readonly (readonly [string, FormCode, Partial<FormRecord>, string])[] = [
  [
    'an extension notice',
    'F06',
    { subjectId: 'ex-1' },
    '原期限 新期限 理由 审批人/级别 告知方式/时间 中止原因 起止 天数 经办 审批人 客户签收',
  ],
  [
    'a transfer slip',
    'F07',
    {},
    '投诉编号 移交单号 类别 抱怨级别 轮次 移交时间 接收部门 接收人签收/时间 移交时限 首次回复时限 关闭时限 案情与要求 ' +
      '首次回复(时间/内容) 后续回复 处理结果 申请关闭 移交人 接收人 消保专员 交还签收',
  ],
  [
    'a call-back record',
    'F08',
    {},
    '投诉编号 回访类型 时间/方式 接通次数 回访人 满意度(5级) 评分(1-10) 是否仍不满 再次诉求 是否愿意再来 意见 结果 回访人',
  ],
  [
    'a correction',
    'F10',
    {},
    '编号/关联案件 问题 原因类别 原因 责任人 措施 期限 完成时间 验证人/验证结果 是否有效 推广范围 责任人 验证人',
  ],
  [
    'a credit dispute',
    'F11',
    { sheet: 'application' },
    '申请编号 申请人 身份证件 联系方式 异议信息(账户/记录) 异议理由 附件 申请人 受理人 告知事项',
  ],
  [
    'the reply to it',
    'F11',
    { sheet: 'reply' },
    '回复编号 异议事项 核查结果 处理 证明材料 未能更正原因 救济途径 单位章 送达签收',
  ],
  [
    'a major event',
    'F13',
    {},
    '投诉编号 类别 地点 时间 原因 性质 涉及金额 涉及人数 主要危害 客户反应 趋势 已采取措施 发言人 报告对象/时间/方式 八点检查 报告人 负责人',
  ],
  [
    'an application for review',
    'F14',
    { sheet: 'application' },
    '原编号 决定日 申请人 申请理由 请求 申请日 是否在期限内 申请人 受理人',
  ],
  [
    'its decision',
    'F14',
    { sheet: 'decision' },
    '核查单位 核查情况 决定 依据 救济途径 送达方式 核查单位章 送达签收',
  ],
  [
    'a return slip',
    'F20',
    {},
    '投诉编号 日期 客户 商品/服务 原单据号 购买日期 退/换/退款/补差 金额(小写/大写) 是否质量问题 是否扣提成 责任单位 原因 新商品/服务 ' +
      '客户 经办 责任单位 主管',
  ],
];

test.each(CELLS)('%s has its cells in order', (_what, code, known, cells) => {
  inOrder(labelsOf(code, known), cells.split(' '));
});

test('an extension says both limits, why, who approved it, and how it was told', () => {
  const form = read('F06', { subjectId: 'ex-1' });
  for (const words of [
    '☑延期□中止计时□恢复计时',
    '原期限2026年03月26日17:00新期限2026年04月10日17:00（共30日）',
    '需向保险公司调取投保资料',
    '何岚网点负责人',
    '邮寄2026年03月20日10:00',
    '中止原因—承担机构—起止—天数—',
  ]) {
    expect(form).toContain(words);
  }
});

test('an extension that is not told yet says the limit it will have', () => {
  const untold = { toldAt: null, noticeId: null, newDue: null };
  const extensions = anEventfulCase().extensions.map((one) => Object.assign(one, untold));
  const due = () => moment('2026-04-10T17:00:00');
  const form = read('F06', { case: aCase({ extensions }), newDue: due });
  expect(form).toContain('新期限2026年04月10日17:00（共30日）');
  expect(form).toContain('告知方式/时间（空）');
});

test('the same sheet tells of a pause and of its end', () => {
  const form = read('F06', { subjectId: 'su-1' });
  expect(form).toContain('□延期□中止计时☑恢复计时');
  expect(form).toContain('原期限—新期限—理由—');
  expect(form).toContain('起止2026年03月23日起，至2026年03月27日恢复计时天数4日');
  expect(form).toContain('电话2026年03月23日09:00');
  const lasting = { to: null, days: null, endToldAt: null };
  const suspensions = anEventfulCase().suspensions.map((one) => Object.assign(one, lasting));
  const open = read('F06', { case: aCase({ suspensions }) });
  expect(open).toContain('□延期☑中止计时□恢复计时');
  expect(open).toContain('起，至（空）天数（空）');
});

test('a transfer slip carries its own limits, replies and result', () => {
  const run = (rule: string, startedAt: string, final: string) => ({
    rule,
    startedAt: moment(startedAt),
    internal: moment(final),
    final: moment(final),
    met: true,
    overdue: false,
  });
  const deadlines = [
    run('D23T', '2026-03-11T10:05:00', '2026-03-11T10:35:00'),
    run('D23R', '2026-03-11T10:34:00', '2026-03-11T12:34:00'),
    run('D23T', '2026-03-13T09:00:00', '2026-03-13T09:30:00'),
    run('D23C', '2026-03-11T10:05:00', '2026-03-21T17:00:00'),
  ];
  const first = read('F07', { subjectId: 'tr-1', deadlines });
  for (const words of [
    '移交时限2026年03月11日10:35首次回复时限2026年03月11日12:34关闭时限2026年03月21日17:00',
    '请核对投保双录',
    '许安澜2026年03月11日10:34',
    '已调取双录',
    '双录中未明示产品为保险',
    '☑申请关闭2026年03月12日16:00□申请暂缓关闭□关注□监控',
  ]) {
    expect(first).toContain(words);
  }
  const latest = read('F07', { deadlines });
  expect(latest).toContain('移交时限2026年03月13日09:30首次回复时限（空）');
  expect(latest).toContain('温言（代方小满）（空）');
  expect(latest).toContain('第2轮');
});

test('a deferral asked for on a slip names how it is watched', () => {
  const [slip] = anEventfulCase().transfers;
  if (slip === undefined) throw new Error('no slip');
  const deferrals = [
    {
      id: 'df-1',
      loggedAt: moment('2026-03-12T17:00:00'),
      loggedBy: slip.receiverId,
      mode: '监控' as const,
      reason: '等待保险公司总部答复',
      followedBy: null,
      reviewDate: null,
      approvedBy: null,
      approvedAt: null,
      outcome: null,
      outcomeReason: null,
      outcomeAt: null,
      outcomeBy: null,
    },
  ];
  const transfers = [{ ...slip, deferralAsked: true }];
  const form = read('F07', { case: aCase({ transfers, deferrals }) });
  expect(form).toContain('☑申请暂缓关闭□关注☑监控');
});

test('the disputed account is masked on every copy, and whole only when the originals are asked for', () => {
  for (const copy of ['customer', 'internal', 'archive'] as const) {
    for (const sheet of ['application', 'reply'] as const) {
      const form = read('F11', { copy, sheet });
      expect(form).toContain('2025年8月逾期记录');
      expect(form).not.toContain('6222020000001234567');
      expect(read('F11', { copy, sheet, full: true })).toContain(DISPUTED);
    }
  }
});

test('the reply ticks what was done and leaves out what does not apply', () => {
  const form = read('F11', { sheet: 'reply', copy: 'customer' });
  for (const words of [
    '征信异复〔2026〕12号',
    '☑更正2026年03月17日09:00□取消标注□无法确认、已记载',
    '☑已提供更正后的报告',
    '未能更正原因—',
    '中国人民银行',
    '0571-55550100',
  ]) {
    expect(form).toContain(words);
  }
});

test('the eight points are each ticked or noted', () => {
  const form = read('F13');
  expect(form.split('☑已落实').length - 1).toBe(7);
  expect(form).toContain('□已落实资金去向待总行核实');
  expect(form).toContain('¥1,234,567.00人民币壹佰贰拾叁万肆仟伍佰陆拾柒元整');
  expect(form).toContain('24人');
});

test('a major complaint without a report prints one to be filled in', () => {
  const one = aCase({ regLevel: 'L3' });
  expect(FORMS.F13.available(one)).toBe(true);
  const form = read('F13', { case: one });
  expect(form).toContain('地点（空）');
  expect(form.split('□已落实').length - 1).toBe(8);
});

test('a review decision names what is still open, and no second review', () => {
  const form = read('F14', { sheet: 'decision', copy: 'customer' });
  expect(form).toContain('☑维持□变更□责令重办');
  expect(form).toContain('依据经调阅双录');
  expect(form).toContain('诉讼');
  expect(form).not.toContain('可向作出决定的机构的上级单位书面申请核查');
  expect(form).toContain('0571-55550100');
});

test('whoever may apply for a review gets the application to write on', () => {
  const form = read('F14', { case: aCase(), copy: 'customer' });
  expect(form).toContain('核查申请书');
  expect(form).toContain('决定日2026年03月16日');
  expect(FORMS.F14.available(aCase({ status: 'investigating', decision: null }))).toBe(false);
});

test('a return slip says amounts twice and that it is made out twice', () => {
  const form = read('F20', { copy: 'customer' });
  expect(form).toContain('¥1,234.56人民币壹仟贰佰叁拾肆元伍角陆分');
  expect(form).toContain('是否质量问题☑是□否是否扣提成□是☑否');
  expect(form).toContain('本单一式两份');
});

test('which of them a case must hold follows what happened in it', () => {
  const codes = ['F06', 'F07', 'F11', 'F13', 'F14', 'F20'] as const;
  const needed = (one: ReturnType<typeof aCase>) =>
    codes.filter((code) => FORMS[code].required(one));
  expect(needed(aCase())).toEqual([]);
  expect(needed(anEventfulCase())).toEqual([...codes]);
  expect(needed(aCase({ regLevel: 'L3' }))).toEqual(['F13']);
  const asked = anEventfulCase().extensions.map((one) => Object.assign(one, { approvedAt: null }));
  expect(needed(aCase({ extensions: asked }))).toEqual([]);
});

test('which of them the customer gets follows the table of forms', () => {
  for (const code of ['F06', 'F11', 'F14', 'F20'] as const) {
    expect(FORMS[code].copies).toEqual(['customer', 'internal', 'archive']);
  }
  for (const code of ['F07', 'F13'] as const) {
    expect(FORMS[code].copies).toEqual(['internal', 'archive']);
  }
});

test('a credit dispute can be written down before anything of it is entered', () => {
  const draft = aDraft({ procedureId: 'P6' });
  expect(FORMS.F11.available(draft)).toBe(true);
  expect(read('F11', { case: draft })).toContain('异议理由（空）');
});
