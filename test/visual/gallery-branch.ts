import { day, moment } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/money.ts';
import { PEOPLE } from '../journey/support/people.ts';
import type { SeedDesk } from '../journey/support/seed-desk.ts';
import {
  assignedCase,
  chosenCase,
  closedCase,
  executingCase,
  receivedCase,
  registeredCase,
  requestedCase,
  toldCase,
} from '../journey/support/seed-cases.ts';
import type { Seeded, Sketch } from '../journey/support/seed-cases.ts';
import {
  exportedBatch,
  importedResult,
  payeeOf,
  releasedBatch,
} from '../journey/support/seed-payouts.ts';

/** The moment at which every picture is taken: a Wednesday afternoon. */
export const PICTURE_TIME = '2026-03-18T15:20:00';

/** The cases of the gallery, one in each state. */
export type GalleryCases = {
  readonly begun: string;
  readonly received: string;
  /** The customer of `registered` is back, and tells what the keywords know. */
  readonly repeated: string;
  readonly registered: string;
  readonly assigned: string;
  readonly chosen: string;
  readonly executing: string;
  readonly closed: string;
  /** With two returns, a dispute about a credit record, and its clock paused. */
  readonly eventful: string;
  /** Payout batches: one released, one that waits for it. */
  readonly batchOut: string;
  readonly batchWaiting: string;
  /** The code of a sheet whose record has changed since it was printed. */
  readonly sheetCode: string;
};

const FEE = {
  narrative:
    '客户办理异地汇款五千元，柜员事前未告知收取手续费，办完后才得知扣收一百元，要求退还并说明原因。',
  cause: '收费没有事先告知',
  wish: '退还手续费一百元，说明收费依据',
} as const;

const QUEUE = {
  narrative:
    '客户取号后等候近两小时，其间两个窗口暂停服务，无人说明，客户称耽误了接孩子，情绪激动。',
  cause: '等候时间过长，无人解释',
  wish: '说明原因并道歉，以后高峰时段增开窗口',
  bizCategory: 'B99',
  reasonCode: 'C03',
} as const;

const CARD = {
  narrative:
    '客户的借记卡在自助机上被吞，报修后三日未处理，客户需用卡内款项支付房租，多次来网点催办。',
  cause: '吞卡三日未取回',
  wish: '当日取回卡片，说明延误原因',
  bizCategory: 'B03',
} as const;

const TICKET = {
  narrative:
    '客户第二次来，排队一上午，叫号后过号一分钟就要重新取号，没有座位，客户说心脏不舒服，要找记者曝光。',
  cause: '过号要重新取号，无人解释',
  wish: '当面道歉，说明叫号规则',
  bizCategory: 'B99',
} as const;
/** The amount of `failed` came back from the bank and waits again; another waits without a payee, two are out. */
async function galleryBatches(
  desk: SeedDesk,
  failed: Seeded,
): Promise<Pick<GalleryCases, 'batchOut' | 'batchWaiting'>> {
  const sketch = (at: string, name: string, tail: string): Sketch => ({
    at,
    name,
    phone: `1390000${tail}`,
  });
  const first = await executingCase(desk, sketch('2026-03-16T15:00:00', '冯一川', '4501'));
  const second = await executingCase(desk, sketch('2026-03-16T15:30:00', '许晴', '4502'));
  await executingCase(desk, sketch('2026-03-16T16:00:00', '白露', '4503'));
  const own = { name: '孙立', account: '6222000011114444' };
  await payeeOf(desk, failed, own);
  await payeeOf(desk, first, { name: '冯一川', account: '6222000011114501' });
  await payeeOf(desk, second, {
    name: '许晴',
    account: '6222000011114502',
    bank: '示例银行滨江支行',
  });
  const returned = await exportedBatch(desk, [failed], '2026-03-17T09:00:00');
  await releasedBatch(desk, returned);
  await importedResult(desk, returned, [[own.account, '账号与户名不符']]);
  const out = await exportedBatch(desk, [first], '2026-03-17T10:00:00');
  await releasedBatch(desk, out);
  const waiting = await exportedBatch(desk, [second], '2026-03-17T11:00:00');
  return { batchOut: out.id, batchWaiting: waiting.id };
}

/** The opinion book of the last days, with an entry that waits for its approval, and the bulletin of the week before. */
export async function galleryBooks(desk: SeedDesk): Promise<void> {
  desk.clock.now = moment('2026-03-18T15:19:00');
  await desk.signIn(PEOPLE.manager);
  for (const on of ['2026-03-12', '2026-03-13', '2026-03-16'] as const) {
    await desk.ask('opinions.check', { on: day(on) });
  }
  const on = day('2026-03-18');
  const fee = {
    content: '转账收费偏高，事先没有说明，请告知收费依据，并请在窗口摆放价目表。',
    contactName: '石磊',
    contactPhone: '13900000011',
  };
  const { id } = await desk.ask('opinions.enter', { on, input: fee });
  const seats = { content: '大厅座位太少，老人要站着等。', note: '已口头转告大堂' };
  await desk.ask('opinions.enter', { on, input: seats });
  await desk.ask('opinions.check', { on });
  const reply = '汇款按公布的价目收费，已在窗口摆放价目表，并向您当面说明。';
  await desk.ask('opinions.draft', { id, revision: 1, reply });
  await desk.signIn(PEOPLE.officer);
  await desk.ask('bulletins.make', { from: day('2026-03-02'), revision: 0 });
  const copy = {
    kind: 'copy',
    name: '石磊',
    phone: '13900000011',
    request: '要求提供本人投诉处理单的复印件。',
  } as const;
  await desk.ask('data-requests.enter', { input: copy });
}

/** A shift that waits to be taken, and what the hall was told this morning. */
export async function galleryShift(desk: SeedDesk): Promise<void> {
  await desk.signIn(PEOPLE.officer);
  const directory = await desk.ask('staff.directory', {});
  const to = directory.find(({ name }) => name === PEOPLE.manager.name);
  if (to === undefined) throw new Error('no manager');
  await desk.ask('shifts.give', { toId: to.id, note: '贵宾室有一位客户在等候吞卡结果。' });
  const points = '雨天地滑，门口放置提示牌。\n汇款收费先出示价目表，再办理。';
  await desk.ask('digests.make', { revision: 0, points });
}

async function eventfulCase(desk: SeedDesk): Promise<Seeded> {
  const { id, rev } = await assignedCase(desk, {
    at: '2026-03-16T11:00:00',
    name: '周小满',
    phone: '13900007700',
    ...CARD,
  });
  const took = { isQualityProblem: true, deductCommission: false, responsibleUnit: '贵金属柜台' };
  const medal = { ...took, kind: '换', item: '贵金属纪念章一枚', newItem: '同款纪念章' } as const;
  const bar = { ...took, kind: '退', item: '投资金条20克', amount: fen(1_234_500) } as const;
  const first = await desk.ask('case.return-exchange', { id, revision: rev, input: medal });
  desk.clock.now = moment('2026-03-16T11:20:00');
  const revision = first.case.rev;
  const second = await desk.ask('case.return-exchange', { id, revision, input: bar });
  const input = { disputedItem: '信用卡逾期记录', idSeen: true, idCopyKept: true };
  const third = await desk.ask('case.credit-dispute', { id, revision: second.case.rev, input });
  const pause = { cause: 'SC1', agency: '示例检测中心', toldAt: desk.clock.now };
  await desk.ask('case.hold', { id, revision: third.case.rev, input: pause });
  return { id, rev: third.case.rev + 1 };
}

/** A sheet is printed, then the customer's wish is written down anew. */
async function printedBefore(desk: SeedDesk, { id, rev }: Seeded): Promise<string> {
  const sheet = { id, form: 'F01', copy: 'customer', fullReason: null } as const;
  const { verifyCode } = await desk.ask('forms.print', sheet);
  const requestText = '退还停车费二十元，并书面说明核验失败的原因';
  await desk.ask('case.edit-case', { id, revision: rev, input: { requestText } });
  return verifyCode;
}

/** Several days of a branch, so that lists, dates and colours have something to show; in the order of the clock. */
export async function galleryCases(desk: SeedDesk): Promise<GalleryCases> {
  const closed = await closedCase(desk, { at: '2026-03-12T09:20:00' });
  const assigned = await assignedCase(desk, {
    at: '2026-03-16T09:50:00',
    name: '陈可',
    phone: '13900006666',
    ...CARD,
  });
  const eventful = await eventfulCase(desk);
  const executing = await executingCase(desk, {
    at: '2026-03-16T14:10:00',
    name: '孙立',
    phone: '13900004444',
  });
  const batches = await galleryBatches(desk, executing);
  await requestedCase(desk, {
    at: '2026-03-17T11:30:00',
    name: '郑安',
    phone: '13900003333',
    reasonCode: 'C03',
  });
  await toldCase(desk, {
    at: '2026-03-18T09:05:00',
    name: '吴桐',
    phone: '13900002222',
    ...FEE,
  });
  const chosen = await chosenCase(desk, {
    at: '2026-03-18T13:40:00',
    name: '李知秋',
    phone: '13900005555',
  });
  const registered = await registeredCase(desk, {
    at: '2026-03-18T14:35:00',
    name: '何田',
    phone: '13900007777',
    ...QUEUE,
  });
  const received = await receivedCase(desk, {
    at: '2026-03-18T15:12:00',
    name: '马小川',
    phone: '13900008888',
    ...QUEUE,
  });
  const repeated = await receivedCase(desk, {
    at: '2026-03-18T15:13:00',
    name: '何田',
    phone: '13900007777',
    ...TICKET,
  });
  const sheetCode = await printedBefore(desk, repeated);
  desk.clock.now = moment('2026-03-18T15:14:00');
  const room = { toRoom: 'M2', movedAt: desk.clock.now, drinkOffered: true };
  await desk.ask('case.isolate', { id: received.id, revision: received.rev, input: room });
  desk.clock.now = moment('2026-03-18T15:18:00');
  await desk.signIn(PEOPLE.teller);
  const begun = (await desk.ask('cases.open', { input: {} })).case;
  return {
    begun: begun.id,
    received: received.id,
    repeated: repeated.id,
    registered: registered.id,
    assigned: assigned.id,
    chosen: chosen.id,
    executing: executing.id,
    closed: closed.id,
    eventful: eventful.id,
    ...batches,
    sheetCode,
  };
}
