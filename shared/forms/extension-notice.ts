import type { Case, Extension, Notice, Suspension } from '../domain/case.ts';
import type { Moment } from '../domain/day.ts';
import { EXTENSION_RULES } from '../domain/extensions.ts';
import type { StaffId } from '../domain/ids.ts';
import { pausedFrom } from '../domain/pauses.ts';
import { isRole } from '../domain/roles.ts';
import { readerOf } from './cell-reader.ts';
import { block, grid, row, signatures, tick } from './cells.ts';
import { business, complainant, complainantName, contact, nameOf, where } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { mark, paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormRecord } from './record.ts';

/** What the notice is about; both null on a sheet that is filled in by hand. */
type Subject = { readonly extension: Extension | null; readonly pause: Suspension | null };

function withId<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | null,
): Row | null {
  return rows.find((one) => one.id === id) ?? null;
}

/** The extension or pause asked for, or else the latest of both. */
function subjectOf({ case: c, subjectId }: FormRecord): Subject {
  const asked = {
    extension: withId(c.extensions, subjectId),
    pause: withId(c.suspensions, subjectId),
  };
  return asked.extension === null && asked.pause === null ? latestOf(c) : asked;
}

function latestOf({ extensions, suspensions }: Case): Subject {
  const extension = extensions.at(-1) ?? null;
  const pause = suspensions.at(-1) ?? null;
  if (extension === null || pause === null) return { extension, pause };
  return pause.loggedAt > extension.loggedAt
    ? { extension: null, pause }
    : { extension, pause: null };
}

function kinds(paper: Paper, { extension, pause }: Subject): Html {
  const resumed = pause !== null && pause.to !== null;
  return html`${tick(paper, extension !== null, 'extended')}
  ${tick(paper, pause !== null && !resumed, 'paused')}${tick(paper, resumed, 'resumed')}`;
}

/** The limit that is moved, as it stood when the extension was asked for. */
function originalDue({ deadlines }: FormRecord, { kind, loggedAt }: Extension): Moment | null {
  const { limit } = EXTENSION_RULES[kind];
  const run = deadlines.findLast(({ rule, startedAt }) => rule === limit && startedAt <= loggedAt);
  return run?.final ?? null;
}

/** For a number written by hand. */
const ROOM = '　　';

/** `2026年04月10日 17:00（共30日）`: the kind says up to how many days in all. */
function newDue(paper: Paper, extension: Extension | null): Html {
  if (extension === null && !paper.blank) return paper.time(null);
  const due = extension === null ? null : paper.record.newDue(extension);
  const count = extension === null ? ROOM : (/\d+$/u.exec(extension.kind)?.[0] ?? '');
  return html`${paper.time(due)} <span class="when">${mark('totalDays', { count })}</span>`;
}

function approvedBy(paper: Paper, extension: Extension): Html {
  const { approverRole } = extension;
  const known = nameOf(paper.record, extension.approvedBy);
  const role = isRole(approverRole) ? [paper.record.roleName(approverRole)] : [];
  return paper.value(known === null ? null : [known, ...role].join(' '));
}

type Told = { readonly at: Moment | null; readonly notice: Notice | null };

function pauseTold({ notices }: Case, at: Moment | null): Told {
  const same = ({ kind, at: when }: Notice): boolean => kind === 'NT8' && when === at;
  return { at, notice: at === null ? null : (notices.find(same) ?? null) };
}

/** How and when the customer was told: of the extension, of the pause, and of its end. */
function tellings({ case: c }: FormRecord, { extension, pause }: Subject): readonly Told[] {
  if (pause === null) {
    const notice = c.notices.find(({ id }) => id === extension?.noticeId) ?? null;
    return [{ at: extension?.toldAt ?? null, notice }];
  }
  const start = pauseTold(c, pause.toldAt);
  return pause.endToldAt === null ? [start] : [start, pauseTold(c, pause.endToldAt)];
}

function toldText(paper: Paper, { at, notice }: Told): Html {
  const mode = notice === null ? NOTHING : paper.entry('noticeMode', notice.mode);
  return html`<div>${mode} ${paper.time(at)}</div>`;
}

function limits(paper: Paper, { extension, pause }: Subject): Html {
  const original = extension === null ? null : originalDue(paper.record, extension);
  const applies = pause === null;
  return html`${row(
    paper,
    ['originalDue', where(applies, paper.time(original)), 9],
    ['newDue', where(applies, newDue(paper, extension)), 9],
  )}
  ${block(
    paper,
    'extensionReason',
    where(applies, paper.free(extension?.reason ?? null)),
    applies ? 'large' : 'plain',
  )}`;
}

/** `2026年03月23日 起，至 2026年03月27日 恢复计时`. */
function pauseSpan(paper: Paper, pause: Suspension | null): Html {
  const from = paper.date(pause === null ? null : pausedFrom(pause));
  const end = readerOf(pause)('to');
  const until = end === null ? paper.date(null) : html`${paper.date(end)} ${mark('pauseEnd')}`;
  return html`${from} ${mark('pauseStart')} ${until}`;
}

function pauseRows(paper: Paper, { extension, pause }: Subject): Html {
  const of = readerOf(pause);
  const applies = extension === null;
  const days = of('days');
  const counted = paper.value(days === null ? null : mark('days', { count: String(days) }));
  return html`${row(
    paper,
    ['pauseCause', where(applies, paper.entry('suspensionCause', of('cause'))), 9],
    ['pauseAgency', where(applies, paper.value(of('agency'))), 9],
  )}
  ${row(
    paper,
    ['pauseSpan', where(applies, pauseSpan(paper, pause)), 13],
    ['pauseDays', where(applies, counted), 5],
  )}`;
}

function statement(paper: Paper, { pause }: Subject): Html {
  const phone = paper.record.branch.complaintPhone;
  if (pause === null) return paper.text('extended', { phone });
  return paper.text(pause.to === null ? 'paused' : 'resumed', { phone });
}

/** Who wrote the notice, and who approved what it tells; a pause is set by whoever may approve it. */
function hands({ extension, pause }: Subject): Record<'by' | 'approver', StaffId | null> {
  const by = readerOf(extension ?? pause)('loggedBy');
  return { by, approver: extension === null ? by : extension.approvedBy };
}

/** F06 延期告知书: one extension, or one pause of the clock with its end. */
export function extensionNotice(record: FormRecord): Html {
  const paper = paperOf(record);
  const { case: c } = record;
  const subject = subjectOf(record);
  const { extension } = subject;
  const { by, approver } = hands(subject);
  const approval = extension === null ? paper.staff(approver) : approvedBy(paper, extension);
  const told = tellings(record, subject).map((one) => toldText(paper, one));
  return html`${grid(
    row(paper, ['caseNo', paper.value(c.caseNo), 9], ['to', complainant(paper), 9]),
    row(paper, ['matter', business(paper), 9], ['receivedAt', paper.time(c.facts.receivedAt), 9]),
    row(paper, ['noticeOf', kinds(paper, subject), 21]),
    limits(paper, subject),
    row(paper, ['approverLevel', approval, 9], ['toldHow', html`${told}`, 9]),
    pauseRows(paper, subject),
    block(paper, 'noticeText', statement(paper, subject)),
    row(paper, ['contact', contact(paper), 21]),
  )}
  ${signatures(
    paper,
    ['staff', nameOf(record, by)],
    ['approver', nameOf(record, approver)],
    ['receipt', complainantName(c), !c.complainant.isAnonymous],
  )}`;
}
