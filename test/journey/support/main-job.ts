import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clerk } from './clerk.ts';
import { becomes } from './eventually.ts';
import { PEOPLE } from './people.ts';
import type { Who } from './people.ts';
import { aPdf, COMPLAINT } from './the-complaint.ts';

/** What a run of the main job has to remember. */
export type Job = {
  /** A folder of the test for files that go in and out. */
  readonly folder: string;
  /** Filled by the reception. */
  caseId: string;
};

/** One step of the main job, by one person; told once and run in every host. */
export type Step = {
  readonly name: string;
  readonly who: Who;
  readonly run: (clerk: Clerk, job: Job) => Promise<void>;
};

/** Finds the case in the ledger by its customer. */
async function openFromLedger(clerk: Clerk): Promise<void> {
  await clerk.go('台账');
  await clerk.fill('搜索', COMPLAINT.name);
  const rows = clerk.page.getByRole('table', { name: '案件列表' }).locator('tbody tr');
  await becomes(async () => await rows.count(), 1);
  await rows.first().click();
  await clerk.page.getByRole('tab', { name: '时间线' }).waitFor();
}

/** Opens the first task of this kind from today's list. */
async function openTask(clerk: Clerk, task: string): Promise<void> {
  await clerk.go('今日');
  await clerk.page.getByRole('main').getByRole('link', { name: task }).first().click();
}

async function openMyCase(clerk: Clerk): Promise<void> {
  await openTask(clerk, '办理案件');
  await clerk.page.getByRole('tab', { name: '时间线' }).waitFor();
}

async function receive(clerk: Clerk, job: Job): Promise<void> {
  await clerk.page.keyboard.press('F2');
  await clerk.page.getByRole('heading', { level: 1, name: '接待' }).waitFor();
  job.caseId = new URL(clerk.page.url()).hash.split('/').at(-1) ?? '';
  await clerk.fill('姓名/名称', COMPLAINT.name);
  await clerk.fill('联系方式', COMPLAINT.phone);
  await clerk.fill('事件经过', COMPLAINT.narrative);
  await clerk.fill('客户投诉原因', COMPLAINT.cause);
  await clerk.pickAll('客户要求', '补偿', '核实原因');
  await clerk.fill('客户要求说明', COMPLAINT.wish);
  await clerk.press('VIP室');
  await clerk.see(/到达/u);
  await clerk.see(/已保存/u);
}

/** First refused with what is missing; each refusal leads to its field. */
async function register(clerk: Clerk): Promise<void> {
  await openTask(clerk, '已接待');
  await clerk.press('登记受理');
  await clerk.press('请选择业务大类');
  const category = clerk.page.getByLabel('业务大类', { exact: true });
  await becomes(
    async () => await category.evaluate((field) => field === document.activeElement),
    true,
  );
  await clerk.pick('业务大类', '支付结算');
  await clerk.press('请先向客户作个人信息告知并记录时间');
  await clerk.page.keyboard.press('Enter');
  await clerk.pick('第三人接待', PEOPLE.manager.name);
  await clerk.press('登记受理');
  await clerk.page.getByRole('tab', { name: '时间线' }).waitFor();
  await clerk.see('已受理');
}

async function assign(clerk: Clerk): Promise<void> {
  await openFromLedger(clerk);
  await clerk.act('登记告知', async (form) => {
    await form.see('告知方式');
  });
  await clerk.act('指派承办、定级', async (form) => {
    await form.pick('承办人', PEOPLE.teller.name);
    await form.tap('抱怨级别', '中级');
    await form.tap('投诉等级', '一般');
    await form.tap('紧急程度', 'III级 普通');
  });
  await clerk.see('核实中');
}

async function check(clerk: Clerk, job: Job): Promise<void> {
  await openMyCase(clerk);
  await clerk.tab('核实');
  await clerk.all.getByRole('row', { name: /FC01/u }).getByText('是', { exact: true }).click();
  await clerk.fill('不适用原因', '与本案无关');
  await clerk.press('其余14项不适用');
  await clerk.tap('已向外部反映', '无');
  await clerk.tab('材料');
  const file = join(job.folder, '转账凭证.pdf');
  writeFileSync(file, aPdf('voucher'));
  await clerk.act('添加材料', async (form) => {
    await form.pick('类型', '凭证');
    await form.fill('名称', '转账凭证');
    await clerk.program.chooseFile(file, async () => {
      await form.press('选择文件');
    });
    await form.see('转账凭证.pdf');
  });
  await clerk.see(/SHA-256 [0-9a-f]{64}/u);
  await clerk.press('进入协商');
  await clerk.see('协商中');
}

async function addOption(
  clerk: Clerk,
  { type, cost, text }: { readonly type: string; readonly cost: string; readonly text: string },
): Promise<void> {
  await clerk.press('新增方案');
  const form = clerk.form('制定方案');
  await form.pick('方案类型', type);
  await form.fill('公司承担金额', cost);
  if (cost !== '0') await form.see('计入档位 8,000.00 元，档位 B2');
  await form.fill('内容', text);
  await form.press('增加一行');
  await form.fill('步骤', '款项入账');
  await form.date('完成时间', '2026-03-20 17:00');
  await form.fill('负责人', PEOPLE.finance.name);
  await form.press('制定方案');
  await form.all.waitFor({ state: 'hidden' });
}

async function propose(clerk: Clerk): Promise<void> {
  await openMyCase(clerk);
  await clerk.tab('方案');
  await addOption(clerk, { type: '赔偿损失', cost: '8000', text: '赔偿转错的八千元' });
  await addOption(clerk, { type: '解释说明', cost: '0', text: '说明差错经过，协助追回款项' });
  const first = clerk.page.getByRole('article', { name: '方案A' });
  await first.getByText('选中', { exact: true }).click();
  await first.getByRole('button', { name: '客户已签字' }).click();
  await first.getByText(/客户于 .* 签字/u).waitFor();
  await clerk.see('渠道总 → 运营总监');
}

async function requestApproval(clerk: Clerk): Promise<void> {
  await openMyCase(clerk);
  await clerk.tab('审批');
  await clerk.act('提请审批', async (form) => {
    await form.fill('申请理由', '录入差错属实，拟赔偿客户损失');
  });
  await clerk.see('等待渠道总签署');
}

async function approve(clerk: Clerk, who: 'channelHead' | 'opsDirector'): Promise<void> {
  await openTask(clerk, '审批');
  await clerk.see('人民币捌仟元整');
  await clerk.tap('审批意见', '同意');
  await clerk.fill('意见', '情况属实，同意');
  await clerk.fill('请输入本人密码确认', PEOPLE[who].password);
  await clerk.press('签字确认');
  await clerk.see('没有等待您审批的事项');
}

async function orderPayment(clerk: Clerk): Promise<void> {
  await openMyCase(clerk);
  await clerk.tab('执行告知');
  await clerk.act('新增执行任务', async (form) => {
    await form.pick('任务类型', '财务付费');
    await form.pick('执行人', PEOPLE.finance.name);
    await form.date('执行期限', '2026-03-19 17:00');
  });
  await clerk.see('待签收');
}

async function pay(clerk: Clerk): Promise<void> {
  await openTask(clerk, '执行任务');
  await clerk.tab('执行告知');
  await clerk.act('签收任务', async () => {});
  await clerk.act('登记付费', async (form) => {
    await form.fill('凭证号', 'V20260318-01');
  });
  await clerk.act('完成任务', async (form) => {
    await form.fill('执行结果', '已付');
  });
  await clerk.see('V20260318-01');
}

async function tell(clerk: Clerk): Promise<void> {
  await openMyCase(clerk);
  await clerk.act('告知处理决定', async (form) => {
    await form.pick('处理结论', '支持');
    await form.tap('客户确认', '签字');
    await form.fill('处理意见', '赔偿客户八千元');
    await form.fill('依据和理由', '柜员录入差错，客户无过失');
    await form.press('五项均已告知');
  });
  await clerk.see('待回访');
}

async function callBack(clerk: Clerk): Promise<void> {
  await openTask(clerk, '关闭确认回访');
  await clerk.see('提问');
  await clerk.tap('满意度', '满意');
  await clerk.fill('评分', '9');
  await clerk.fill('客户意见', '处理及时');
  await clerk.press('保存回访');
  await clerk.see('回访已记录');
}

async function improveAndClose(clerk: Clerk): Promise<void> {
  await openTask(clerk, '关闭案件');
  await clerk.tab('整改');
  await clerk.press('新增改进措施');
  const form = clerk.form('改进措施');
  await form.fill('问题', '录入收款账号未复核');
  await form.pick('原因类别', '流程');
  await form.fill('改进措施', '大额转账录入后由客户核对屏幕并签字');
  await form.date('整改期限', '2026-03-18 12:00');
  await form.date('完成时间', '2026-03-18 10:00');
  await form.press('改进措施');
  await form.all.waitFor({ state: 'hidden' });
  await clerk.act('关闭案件', async (closing) => {
    await closing.pick('投诉原因分类', '服务态度');
    await closing.fill('原因', '柜员录入收款账号后未请客户核对');
    await closing.tap('业务品质类', '否');
  });
  await clerk.see('已关闭');
}

/** From the first angry sentence to the closed case. */
export const MAIN_JOB: readonly Step[] = [
  { name: '接待', who: 'teller', run: receive },
  { name: '受理登记', who: 'teller', run: register },
  { name: '指派承办', who: 'officer', run: assign },
  { name: '核实和材料', who: 'teller', run: check },
  { name: '方案和客户选择', who: 'teller', run: propose },
  { name: '提请审批', who: 'teller', run: requestApproval },
  {
    name: '渠道总审批',
    who: 'channelHead',
    run: async (clerk) => {
      await approve(clerk, 'channelHead');
    },
  },
  {
    name: '运营总监审批',
    who: 'opsDirector',
    run: async (clerk) => {
      await approve(clerk, 'opsDirector');
    },
  },
  { name: '新增执行任务', who: 'teller', run: orderPayment },
  { name: '付费', who: 'finance', run: pay },
  { name: '告知处理决定', who: 'teller', run: tell },
  { name: '关闭确认回访', who: 'officer', run: callBack },
  { name: '整改和关闭', who: 'manager', run: improveAndClose },
];
