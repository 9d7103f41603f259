import { deadlinesNow } from '../../electron/services/case-file.ts';
import { linkedCost } from '../../electron/services/office.ts';
import { bandOf, companyCost } from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dayOf, daysBetween } from '../../shared/domain/day.ts';
import { isRunning } from '../../shared/domain/deadlines.ts';
import type { Deadline } from '../../shared/domain/deadlines.ts';
import { reachedCall } from '../../shared/domain/guards-closing.ts';
import { LISTS } from '../../shared/data/lists.ts';
import { mask } from '../../shared/domain/masking.ts';
import { plainYuan } from '../../shared/domain/money.ts';
import type { Bench } from './scenario-office.ts';

function legal(c: Case, { office }: Bench): readonly Deadline[] {
  return deadlinesNow(c, office).filter(({ kind }) => kind === 'L');
}

/** The legal rule in force: the last that runs, or the last that ran. */
function inForce(c: Case, bench: Bench): Deadline | null {
  const all = legal(c, bench);
  return all.findLast(isRunning) ?? all.at(-1) ?? null;
}

function yes(value: boolean): string {
  return value ? '是' : '否';
}

function daysTaken(c: Case, { office }: Bench): number {
  const until = c.decision?.notifiedAt ?? office.world.now();
  return daysBetween(dayOf(c.facts.receivedAt ?? c.openedAt), dayOf(until));
}

/** The columns of the ledger (forms.md, section 3) that follow from the case, not from its row in the list. */
export const CASE_CELLS: Readonly<
  Record<string, (c: Case, bench: Bench) => string | number | null>
> = {
  序号: () => 1,
  网点: (_, { office }) => office.branch().name,
  联系方式: ({ complainant: { phone } }) => (phone === null ? null : mask('phone', phone)),
  级别: ({ grievanceLevel, regLevel }) => [grievanceLevel, regLevel].filter(Boolean).join('/'),
  诉求摘要: ({ facts }) => facts.requestText,
  处理结论: ({ decision }) =>
    LISTS.outcome.find(({ code }) => code === decision?.decisionType)?.zh ?? null,
  公司承担金额: (c) => plainYuan(companyCost(c)),
  审批档位: (c, { office }) => bandOf(c, linkedCost(c, office), office.bookOf(c))?.id ?? null,
  到期日: (c, bench) => inForce(c, bench)?.final?.slice(0, 10) ?? null,
  告知日期: ({ decision }) => decision?.notifiedAt.slice(0, 10) ?? null,
  用时: daysTaken,
  是否超期: (c, bench) => yes(legal(c, bench).some(({ overdueSince }) => overdueSince !== null)),
  满意度: (c) => reachedCall(c)?.satisfaction ?? null,
  重复: ({ isRepeat }) => yes(isRepeat),
  监管转办: ({ facts }) => yes(facts.regulatorTransfer),
  备注: () => null,
};

/** Columns by the other names of the same section. */
export const CELL_NAMES: Readonly<Record<string, string>> = {
  '投诉人(掩码)': '投诉人',
  '联系方式(掩码)': '联系方式',
  '级别 (G/L)': '级别',
  '用时(天)': '用时',
  超期: '是否超期',
  法定超期: '是否超期',
};
