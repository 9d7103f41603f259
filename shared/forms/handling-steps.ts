import { standingPayments } from '../domain/approval.ts';
import { daysBetween, dayOf } from '../domain/day.ts';
import { html } from './markup.ts';
import type { Html } from './markup.ts';
import { block, grid, list, row, tick } from './cells.ts';
import { decisionNotice, groundsText, legalLimit, outcomeOf } from './facts.ts';
import { BLANK, DASH, mark } from './paper.ts';
import type { Paper } from './paper.ts';
import { remedyTicks } from './remedies.ts';

/** 执行: the tasks, then each payment that stands, with its amount in figures and capitals. */
export function executionTable(paper: Paper): Html {
  const { tasks } = paper.record.case;
  const done = tasks.map((task) => [
    html`${paper.entry('taskType', task.type)}${task.result === null ? BLANK : html`<span class="aside">${paper.free(task.result)}</span>`}`,
    task.dept === null ? paper.staff(task.assigneeId) : paper.value(task.dept),
    paper.time(task.doneAt),
    paper.value(task.refNo),
  ]);
  const paid = standingPayments(paper.record.case).map((payment) => [
    html`${paper.label('payment')} ${paper.money(payment.paidAmount)}`,
    paper.staff(payment.loggedBy),
    paper.time(payment.paidAt),
    paper.value(payment.voucherNo),
  ]);
  return list(
    paper,
    'execution',
    [
      ['task', 10],
      ['owner', 3],
      ['doneAt', 6],
      ['voucherNo', 5],
    ],
    [...done, ...paid],
  );
}

/** 处理决定: what was decided, in the words the customer was told. */
export function decisionRows(paper: Paper): Html {
  const { case: c } = paper.record;
  return html`${row(
    paper,
    ['decisionOutcome', paper.entry('outcome', outcomeOf(c)), 4],
    ['decisionOpinion', paper.free(c.decision?.decisionText ?? null), 14],
  )}
  ${block(paper, 'decisionGrounds', paper.free(groundsText(paper)))}`;
}

/** 告知: every notice, and the remedies told with the decision. */
export function noticeTable(paper: Paper): Html {
  const { case: c } = paper.record;
  const rows = c.notices.map((notice) => [
    paper.entry('noticeKind', notice.kind),
    paper.entry('noticeMode', notice.mode),
    paper.time(notice.at),
    paper.staff(notice.loggedBy),
    paper.entry('noticeResult', notice.result),
  ]);
  const decided = decisionNotice(c);
  const told =
    decided === null && !paper.blank ? DASH : remedyTicks(paper, decided?.remediesTold ?? []);
  return html`${list(
    paper,
    'notices',
    [
      ['noticeKind', 6],
      ['mode', 4],
      ['time', 6],
      ['staff', 4],
      ['result', 4],
    ],
    rows,
  )}
  ${grid(row(paper, ['remediesTold', told, 20, 4]))}`;
}

function daysOpen(paper: Paper): Html {
  return paper.blank ? paper.text('span', { days: mark('line') }) : paper.value(null);
}

/** 时限小结: calendar days from receipt to the decision told, and the kind of closing. */
export function timeSummary(paper: Paper): Html {
  const { case: c } = paper.record;
  const received = c.facts.receivedAt;
  const toldAt = c.decision?.notifiedAt ?? null;
  const limit = legalLimit(paper.record);
  const days =
    received === null || toldAt === null
      ? daysOpen(paper)
      : paper.text('span', { days: String(daysBetween(dayOf(received), dayOf(toldAt))) });
  const within = html`${tick(paper, limit?.met === true && !limit.overdue, 'within')}
  ${tick(paper, limit?.overdue === true, 'late')}`;
  return row(
    paper,
    ['summary', html`${days} ${within}`, 13],
    ['closeType', paper.entry('closeType', c.closeType), 5],
  );
}
