import { chosenOptions, currentOptions } from '../domain/approval.ts';
import type { Approval, Case, CaseOption, FollowUp, Notice } from '../domain/case.ts';
import { minutesBetween } from '../domain/day.ts';
import type { StaffId } from '../domain/ids.ts';
import { NO_MONEY, sumFen } from '../domain/money.ts';
import type { Fen } from '../domain/money.ts';
import type { RoleId } from '../domain/roles.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { DASH, mark, timeText } from './paper.ts';
import type { Paper } from './paper.ts';
import type { FormDeadline, FormRecord } from './record.ts';

/** The later extension replaces the limit before it. */
const LEGAL_RULES = ['D03', 'D02', 'D01', 'D08'] as const;

/** The legal limit in force, or null when none runs (an inquiry, praise). */
export function legalLimit({ deadlines }: FormRecord): FormDeadline | null {
  const found = LEGAL_RULES.map((id) => deadlines.find(({ rule }) => rule === id));
  return found.find((limit) => limit !== undefined) ?? null;
}

/** What the house sets itself for the whole matter: handled in three days, closed in seven, closed by its level. */
const OWN_TARGETS = ['D16', 'D17', 'D23C'] as const;

/** Whom the customer asks: the handler or else the first receiver, at the branch's phone. */
export function contact(paper: Paper): Html {
  const { case: c, branch } = paper.record;
  const name = nameOf(paper.record, c.handlerId ?? c.facts.firstReceiverId);
  return html`${paper.value(name)} ${paper.value(branch.complaintPhone)}`;
}

/** The day staff work to: the earliest of the house's own targets and the working day on which the legal limit ends. */
export function internalDue(record: FormRecord): FormDeadline | null {
  const own = OWN_TARGETS.map((id) => record.deadlines.findLast(({ rule }) => rule === id));
  const known = [...own, legalLimit(record)].filter((one) => one !== undefined && one !== null);
  return known.reduce<FormDeadline | null>(
    (first, one) => (first === null || one.internal < first.internal ? one : first),
    null,
  );
}

/** The texts that are there. */
function known(...texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null);
}

/** The complainant's name in full, or 匿名. */
export function complainantName(c: Case): string | null {
  return c.complainant.isAnonymous ? mark('anonymous') : c.complainant.name;
}

export function complainant(paper: Paper): Html {
  return paper.value(complainantName(paper.record.case));
}

/** `银行代理业务 代销保险 / 安心年年年金保险`. */
export function business(paper: Paper): Html {
  const { facts } = paper.record.case;
  const category = facts.bizCategory;
  const name = category === null ? null : paper.record.entryName('bizCategory', category);
  return paper.value(known(name, facts.bizSubcategory).join(' '));
}

/** What the customer asks for, in their own words. */
export function requestSummary(paper: Paper): Html {
  return paper.free(requestText(paper.record.case));
}

function requestText({ facts, concerns }: Case): string {
  return facts.requestText ?? known(...concerns.map(({ text }) => text)).join(mark('comma'));
}

/** The kinds of request in words, then what the customer said. */
export function fullRequest(paper: Paper): Html {
  const types = paper.record.case.facts.requestTypes;
  const kinds = types.length === 0 ? NOTHING : html`<div>${paper.entries('request', types)}</div>`;
  return html`${kinds}
    <div>${requestSummary(paper)}</div>`;
}

/** Each point as restated, with when the customer confirmed it. */
function restatedPoints(paper: Paper): readonly Html[] {
  const { case: c } = paper.record;
  return c.concerns.map(({ text, convertedQuestion, confirmedByCustomerAt: at }, index) => {
    const point = `${String(index + 1)}. ${convertedQuestion ?? text ?? ''}`;
    const aside = at === null ? null : mark('confirmed', { at: timeText(at) });
    return html`<div>
      ${paper.free(aside === null ? point : mark('aside', { text: point, aside }))}
    </div>`;
  });
}

/** The request, then each point as restated. */
export function confirmedRequest(paper: Paper): Html {
  return html`${fullRequest(paper)}${restatedPoints(paper)}`;
}

/** The options on the table in this round, the chosen ones alone on a customer copy. */
export function shownOptions({ record, forCustomer }: Paper): readonly CaseOption[] {
  return forCustomer ? chosenOptions(record.case) : currentOptions(record.case);
}

export function chosenCost(c: Case): Fen {
  return sumFen(chosenOptions(c).map(({ companyCost }) => companyCost ?? NO_MONEY));
}

export function optionName(paper: Paper, { seq, typeCode }: CaseOption): Html {
  return html`${paper.value(seq)} ${paper.entry('option', typeCode)}`;
}

/** The notice that told the decision, or the refusal to act on the complaint. */
export function decisionNotice(c: Case): Notice | null {
  return c.notices.findLast(({ kind }) => kind === 'NT3' || kind === 'NT4') ?? null;
}

/** A decision or a refusal is on record, so the remedies belong on the paper (rule PR14). */
export function isDecided(c: Case): boolean {
  return c.decision !== null || c.ending?.kind === 'rejected';
}

const NOT_ACCEPTED = 'J7';

/** The outcome told to the customer, also that the complaint is not taken up; null before that. */
export function outcomeOf({ decision, ending }: Case): string | null {
  return decision?.decisionType ?? (ending?.kind === 'rejected' ? NOT_ACCEPTED : null);
}

/** The grounds of the decision, or why the complaint is not taken up, where that is the decision. */
export function groundsText({ record }: Paper): string | null {
  const { decision, ending } = record.case;
  if (decision !== null && decision.decisionBasis !== null) return decision.decisionBasis;
  if (ending?.kind !== 'rejected') return null;
  const code = ending.reasonCode;
  const words = code === null ? [] : [record.entryName('rejectionReason', code)];
  return known(...words, ending.reason).join(' ');
}

/** The approval to print: the one asked for, or else the latest. */
export function approvalOf({ case: c, subjectId }: FormRecord): Approval | null {
  const asked = c.approvals.find(({ id }) => id === subjectId);
  return asked ?? c.approvals.at(-1) ?? null;
}

export function followUpOf({ case: c, subjectId }: FormRecord): FollowUp | null {
  return c.followUps.find(({ id }) => id === subjectId) ?? c.followUps.at(-1) ?? null;
}

/** Minutes the customer stayed, from receipt to leaving. */
export function dwell(paper: Paper): Html {
  const { facts, leftAt } = paper.record.case;
  if (facts.receivedAt === null || leftAt === null) return paper.value(null);
  const count = String(minutesBetween(facts.receivedAt, leftAt));
  return paper.value(mark('minutes', { count }));
}

/** `1. 客户填写退保申请（2026年03月13日 17:00前，林小禾）`, one step a line. */
export function timetable(paper: Paper, options: readonly CaseOption[]): Html {
  const steps = options.flatMap((option) => option.timetable ?? []);
  if (steps.length === 0) return paper.value(null);
  const lines = steps.map(({ step, dueAt, owner }, index) => {
    const until = dueAt === null ? null : mark('until', { date: timeText(dueAt) });
    const aside = known(until, owner).join(mark('stop'));
    const text = `${String(index + 1)}. ${step}`;
    return html`<div>${aside === '' ? text : mark('aside', { text, aside })}</div>`;
  });
  return html`${lines}`;
}

/** The value where it applies, else `—`. */
export function where(applies: boolean, value: Html): Html {
  return applies ? value : DASH;
}

/** Whoever registered the case (T1). */
export function registrarOf({ case: c, staffName }: FormRecord): string | null {
  const by = c.transitions.find(({ transition }) => transition === 'T1')?.by ?? null;
  return by === null ? null : staffName(by);
}

export function nameOf({ staffName }: FormRecord, id: StaffId | null): string | null {
  return id === null ? null : staffName(id);
}

/** The signature on record: who signed for whom, or that the signed paper is on file. */
export function signatureText(
  { staffName, roleName }: FormRecord,
  signed: {
    readonly signature: string | null;
    readonly onPaper: boolean;
    readonly delegatedFrom: StaffId | null;
    readonly recordedBy: StaffId | null;
    readonly substituteFor?: RoleId | null;
    readonly roleId?: RoleId;
  },
): readonly string[] {
  const { roleId, delegatedFrom, recordedBy, substituteFor = null } = signed;
  const stood = substituteFor !== null && roleId !== undefined;
  return [
    ...(signed.signature === null ? [] : [signed.signature]),
    ...(signed.onPaper ? [mark('onPaper')] : []),
    ...(recordedBy === null ? [] : [mark('recordedBy', { name: staffName(recordedBy) })]),
    ...(delegatedFrom === null ? [] : [mark('delegated', { name: staffName(delegatedFrom) })]),
    ...(stood ? [mark('substitute', { role: roleName(roleId) })] : []),
  ];
}

/** `同意。请网点落实整改。`; a comment that already begins with the decision stands alone. */
export function opinionText(decision: string | null, comment: string | null): string {
  if (decision === null || comment === null) return decision ?? comment ?? '';
  return comment.startsWith(decision) ? comment : mark('opinion', { decision, comment });
}
