import { bulletinOf, daysFrom } from './branch-days.ts';
import type { BulletinWeek } from './branch-days.ts';
import { BRANCH_EFFECTS } from './branch-records.ts';
import type { BranchBooks, BranchEffect, OpinionEntry } from './branch-records.ts';
import { countFrom, isBusinessDay } from './day-counting.ts';
import type { Count } from './day-counting.ts';
import { addDays, at, day, dayOf, mondayOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import type { DeadlineId, DeadlineRule } from './deadline-rule.ts';
import { LADDER } from './due-effects.ts';
import { hasRole } from './roles.ts';
import type { RoleId, Staff } from './roles.ts';
import type { RuleBook } from './rule-book.ts';

/** What the branch owes; each name has its words and its page. */
export const BRANCH_TASKS = [
  'opinion-check',
  'opinion-draft',
  'opinion-approve',
  'opinion-reply',
  'credit-login',
  'credit-change',
  'bulletin-make',
  'bulletin-issue',
  'calendar',
  'backup',
  /**
   * Without a date: requests about personal data, ended cases whose forms wait for signature and archiving,
   * archived cases that have been kept long enough.
   */
  'data-request',
  'archive',
  'purge',
] as const;
export type BranchTask = (typeof BRANCH_TASKS)[number];

/** One thing of the branch that is not done yet, with its dates. */
export type BranchDue = {
  /** Names it for ever: rule and occurrence. */
  readonly key: string;
  readonly task: BranchTask;
  /** List TD. */
  readonly kind: 'TD1' | 'TD7' | 'TD8' | 'TD9' | 'TD14';
  readonly rule: DeadlineId;
  readonly role: RoleId;
  /** The day it is about. */
  readonly on: Day;
  readonly from: Moment;
  readonly internal: Moment;
  readonly final: Moment;
};

export type BranchWorld = Pick<RuleBook, 'rules' | 'counting'> & {
  readonly now: Moment;
  readonly directory: readonly Staff[];
};

/** Longer than this nothing undone is looked for: a branch shut for months does not begin with months of tasks. */
export const LOOK_BACK_DAYS = 31;

function ruleOf(id: DeadlineId, { rules }: BranchWorld): DeadlineRule | null {
  return rules.find((rule) => rule.id === id && rule.on) ?? null;
}

function counted(rule: DeadlineRule, start: Moment, { counting }: BranchWorld): Count {
  const length = typeof rule.length === 'number' ? rule.length : 0;
  return countFrom(start, { length, unit: rule.unit }, counting);
}

/** Until when something of the branch has to be done, and whether that was missed: never by a rule that is switched off. */
export function branchDate(
  id: DeadlineId,
  start: Moment,
  world: BranchWorld,
): { readonly dueAt: Moment; readonly missed: boolean } {
  const rule = world.rules.find((one) => one.id === id);
  if (rule === undefined) throw new TypeError(`no rule ${id}`);
  const { final } = counted(rule, start, world);
  return { dueAt: final, missed: rule.on && final < world.now };
}

/** The first of these roles that somebody in the branch holds. */
function holder(roles: readonly [RoleId, ...RoleId[]], { directory }: BranchWorld): RoleId {
  const held = roles.find((role) => directory.some((one) => one.active && hasRole(one, role)));
  return held ?? roles[0];
}

type Wish = Pick<BranchDue, 'task' | 'kind' | 'role' | 'on'> & {
  readonly start: Moment;
  readonly about?: string;
};

function dueOf(id: DeadlineId, wish: Wish, world: BranchWorld): readonly BranchDue[] {
  const rule = ruleOf(id, world);
  if (rule === null) return [];
  const { start, about = wish.on, ...rest } = wish;
  const { internal, final } = counted(rule, start, world);
  return [{ ...rest, key: `${id}:${about}`, rule: id, from: start, internal, final }];
}

function startOf(on: Day): Moment {
  return at(on, '00:00');
}

function firstDay({ since }: BranchBooks, { now }: BranchWorld): Day {
  const earliest = addDays(dayOf(now), -LOOK_BACK_DAYS);
  return since > earliest ? since : earliest;
}

/** D27: the opinion book of every open day, read by the end of business. */
function opinionChecks(books: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  const read = new Set(books.opinionDays.map(({ on }) => on));
  const role = holder(['lobbyManager', 'branchManager'], world);
  return daysFrom(firstDay(books, world), dayOf(world.now))
    .filter((on) => isBusinessDay(on, world.counting) && !read.has(on))
    .flatMap((on) =>
      dueOf('D27', { task: 'opinion-check', kind: 'TD8', role, on, start: startOf(on) }, world),
    );
}

/** Whose turn it is with an entry: draft, approval, reply. */
function replyTurn(entry: OpinionEntry, world: BranchWorld): Pick<BranchDue, 'task' | 'role'> {
  if (entry.approvedAt !== null) {
    return { task: 'opinion-reply', role: holder(['lobbyManager', 'branchManager'], world) };
  }
  return entry.reply === null
    ? { task: 'opinion-draft', role: holder(['lobbyManager', 'branchManager'], world) }
    : { task: 'opinion-approve', role: 'branchManager' };
}

/** D39: every entry is answered one working day after it was written. */
function opinionReplies({ opinionEntries }: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  return opinionEntries
    .filter(({ is }) => is.repliedAt === null)
    .flatMap(({ id, is }) => {
      const wish = { kind: 'TD8', on: is.on, start: startOf(is.on), about: id } as const;
      return dueOf('D39', { ...wish, ...replyTurn(is, world) }, world);
    });
}

/** D37: somebody who handles credit disputes logs in every working day. */
function creditLogins(books: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  const role = 'creditOfficer';
  if (!world.directory.some((one) => one.active && hasRole(one, role))) return [];
  const done = new Set(books.creditLogins.map(({ on }) => on));
  return daysFrom(firstDay(books, world), dayOf(world.now))
    .filter((on) => world.counting.calendar.isWorkday(on) && !done.has(on))
    .flatMap((on) =>
      dueOf('D37', { task: 'credit-login', kind: 'TD9', role, on, start: startOf(on) }, world),
    );
}

/** D11: a change of the receiver of credit disputes is reported. */
function creditChanges(
  { creditChanges: all }: BranchBooks,
  world: BranchWorld,
): readonly BranchDue[] {
  const role = holder(['creditReceiver', 'creditOfficer', 'branchManager'], world);
  return all
    .filter(({ is }) => is.reportedAt === null)
    .flatMap(({ id, is }) => {
      const wish = { task: 'credit-change', kind: 'TD1', role, on: dayOf(is.at) } as const;
      return dueOf('D11', { ...wish, start: is.at, about: id }, world);
    });
}

/** The weeks whose bulletin is asked for by now, the earliest first. */
function bulletinWeeks(since: Day, { now, counting }: BranchWorld): readonly BulletinWeek[] {
  const today = dayOf(now);
  const weeks: BulletinWeek[] = [];
  const last = addDays(mondayOf(today), -7);
  for (let from = mondayOf(addDays(since, -11)); from <= last; from = addDays(from, 7)) {
    const week = bulletinOf(from, counting);
    if (week.dueOn >= since && week.dueOn <= today) weeks.push(week);
  }
  return weeks;
}

/** D21: made by the officer, then issued by the general manager where there is one. */
function bulletins(books: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  const known = new Map(books.bulletins.map(({ is }) => [is.from, is]));
  const isIssuer = world.directory.some((one) => one.active && hasRole(one, 'generalManager'));
  return bulletinWeeks(firstDay(books, world), world).flatMap(({ from, dueOn }) => {
    const bulletin = known.get(from);
    if (bulletin !== undefined && (!isIssuer || bulletin.issuedAt !== null)) return [];
    const turn =
      bulletin === undefined
        ? ({ task: 'bulletin-make', role: 'complaintOfficer' } as const)
        : ({ task: 'bulletin-issue', role: 'generalManager' } as const);
    const wish = { ...turn, kind: 'TD7', on: from, start: startOf(dueOn) } as const;
    return dueOf('D21', wish, world);
  });
}

/** D45: from 1 December the table of the next year is missed. */
function calendars({ now, counting }: BranchWorld): readonly Day[] {
  const year = Number(now.slice(0, 4));
  const first = day(`${String(year)}-12-01`);
  return dayOf(now) >= first && !counting.calendar.hasYear(year + 1) ? [first] : [];
}

function calendarDues(world: BranchWorld): readonly BranchDue[] {
  return calendars(world).flatMap((on) =>
    dueOf('D45', { task: 'calendar', kind: 'TD14', role: 'admin', on, start: startOf(on) }, world),
  );
}

/** D44: a good backup every working day. It is made by itself, so nothing is owed before its day has come. */
function backupDues({ lastBackup }: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  if (lastBackup === null) return [];
  const wish = {
    task: 'backup',
    kind: 'TD14',
    role: 'admin',
    on: dayOf(lastBackup),
    start: lastBackup,
  } as const;
  return dueOf('D44', wish, world).filter(({ final }) => dayOf(final) <= dayOf(world.now));
}

/** Everything the branch owes now, the earliest final moment first. Follows from the records and the clock alone. */
export function branchDues(books: BranchBooks, world: BranchWorld): readonly BranchDue[] {
  const all = [
    ...opinionChecks(books, world),
    ...opinionReplies(books, world),
    ...creditLogins(books, world),
    ...creditChanges(books, world),
    ...bulletins(books, world),
    ...calendarDues(world),
    ...backupDues(books, world),
  ];
  return all.toSorted((one, other) =>
    one.final === other.final
      ? one.key.localeCompare(other.key)
      : one.final.localeCompare(other.final),
  );
}

/** Each NX goes to the next role of the ladder (rules 5), whose foot in the branch is the hall. */
function nextRung(role: RoleId): RoleId | null {
  const rungs: readonly RoleId[] = ['lobbyManager', ...LADDER];
  return rungs.includes(role) ? (rungs[rungs.indexOf(role) + 1] ?? null) : null;
}

function effectsOf(rule: DeadlineId, { rules }: BranchWorld): readonly ('RM' | 'NX')[] {
  const effects = rules.find(({ id }) => id === rule)?.effects ?? [];
  return BRANCH_EFFECTS.filter((effect) => effects.includes(effect));
}

/** An overdue thing and whom it goes to next, beside whoever owes it; null where the rule asks for nobody. */
export function escalationOf(due: BranchDue, world: BranchWorld): RoleId | null {
  if (due.final >= world.now || !effectsOf(due.rule, world).includes('NX')) return null;
  return nextRung(due.role);
}

/** An effect of one missed date: recorded once under this key. */
export function effectKey({ due, effect }: Pick<BranchEffect, 'due' | 'effect'>): string {
  return `${due}:${effect}`;
}

/** What missed dates do that is not recorded yet, in the order in which they fell due. */
export function branchEffects(
  dues: readonly BranchDue[],
  recorded: ReadonlySet<string>,
  world: BranchWorld,
): readonly BranchEffect[] {
  return dues
    .filter(({ final }) => final < world.now)
    .flatMap((due) =>
      effectsOf(due.rule, world).map((effect) => ({
        due: due.key,
        on: due.on,
        rule: due.rule,
        effect,
        role: effect === 'NX' ? (nextRung(due.role) ?? due.role) : due.role,
        dueAt: due.final,
        recordedAt: world.now,
      })),
    )
    .filter((effect) => !recorded.has(effectKey(effect)));
}
