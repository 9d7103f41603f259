import type { Outcome } from './action.ts';
import { act } from './actions.ts';
import { approvedAmount } from './approval.ts';
import type { Case, Task } from './case.ts';
import type { ActionWorld } from './guard.ts';
import { isOpenTask, tasksOf } from './guards-handling.ts';
import type { PayoutItem } from './payout-fields.ts';
import { fail, ok } from './result.ts';

const PAYMENT = 'TK3';

/** The bank has carried the task out, whoever held it: it counts as signed for and done. */
function doneTask(task: Task, { voucherNo }: PayoutItem, { me, now }: ActionWorld): Task {
  return {
    ...task,
    signedAt: task.signedAt ?? now,
    signedBy: task.signedBy ?? me.id,
    doneAt: now,
    doneBy: me.id,
    refNo: voucherNo,
  };
}

/** P12-6: an item that the bank paid, through the ordinary act of paying, and its payment tasks done. */
export function bookPayout(c: Case, item: PayoutItem, world: ActionWorld): Outcome {
  const { amount: paidAmount, paidAt, voucherNo } = item;
  if (paidAmount !== approvedAmount(c)) return fail(['amount-mismatch'] as const);
  const paid = act('pay', c, { paidAmount, paidAt, voucherNo }, world);
  if (!paid.ok) return paid;
  const waiting = new Set(
    tasksOf(paid.value).filter((task) => task.type === PAYMENT && isOpenTask(task)),
  );
  const tasks = paid.value.tasks.map((task) =>
    waiting.has(task) ? doneTask(task, item, world) : task,
  );
  return ok({ ...paid.value, tasks });
}
