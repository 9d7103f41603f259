import type { CaseRow, CaseView } from '../../shared/contract/views.ts';
import { ACTION_NAMES, ACTIONS } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import { actingAs, sideOf } from '../../shared/domain/action.ts';
import { tellingGaps } from '../../shared/domain/actions-execution.ts';
import { discardRefusals } from '../../shared/domain/actions-reception.ts';
import {
  approvalRoute,
  approvedAmount,
  bandAmount,
  bandOf,
  companyCost,
  openApproval,
} from '../../shared/domain/approval.ts';
import { callersOf, mayCall } from '../../shared/domain/callers.ts';
import { maskedPaths, seenCase, seesInternal } from '../../shared/domain/case-mask.ts';
import type { Sight } from '../../shared/domain/case-mask.ts';
import type { CaseIndex } from '../../shared/domain/case-index.ts';
import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import { CASE } from '../../shared/domain/case.ts';
import type { Case } from '../../shared/domain/case.ts';
import { fill } from '../../shared/domain/fields.ts';
import { formsNow, unsignedForms } from '../../shared/domain/form-signatures.ts';
import { colourOf } from '../../shared/domain/deadline-colour.ts';
import { headlineOf, isRunning } from '../../shared/domain/deadlines.ts';
import type { Deadline } from '../../shared/domain/deadlines.ts';
import type { ActionWorld } from '../../shared/domain/guard.ts';
import { mask } from '../../shared/domain/masking.ts';
import { choiceGaps, nextAction } from '../../shared/domain/next-action.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import { authoriserSeat, openSeat } from '../../shared/domain/seat.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import { wasDraftPrint } from '../../shared/forms/draft-sheet.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import { availableForms } from './form-records.ts';
import { deadlinesNow } from './case-file.ts';
import { actionWorld } from './office.ts';
import { procedureView } from './procedure-views.ts';
import type { Visit } from './office.ts';

/** True when the permission table lets this person do this on this case. */
export function mayOnCase(row: PermissionRow, c: Case, { office, me }: Visit): boolean {
  return isPermitted(row, actingAs(me, c, office.directory()), sideOf(c));
}

/** Someone named in the case has done what is open to them: they learn its number and state, no more. */
function reduced(c: Case): Case {
  const {
    id,
    rev,
    branchId,
    terminal,
    caseNo,
    status,
    stage,
    round,
    procedureId,
    procedureVersion,
  } = c;
  const { ruleVersion, bandVersion, openedBy, openedAt, updatedAt } = c;
  const facts = fill(CASE_FACT_FIELDS, {});
  const complainant = fill(COMPLAINANT_FIELDS, {});
  const place = {
    id,
    rev,
    branchId,
    terminal,
    caseNo,
    status,
    stage,
    round,
    procedureId,
    procedureVersion,
  };
  return fill(CASE, {
    ...place,
    ruleVersion,
    bandVersion,
    openedBy,
    openedAt,
    updatedAt,
    facts,
    complainant,
  });
}

/** How much the person sees: whoever writes the draft what they type; from registration on numbers are masked. */
export function sightOf(c: Case, visit: Visit): Sight {
  const whole = c.status === 'draft' && mayOnCase('r2', c, visit);
  const internal = seesInternal(c, visit.me, visit.office.directory());
  return { whole, internal, dispute: mayOnCase('r49', c, visit) };
}

export function seenBy(c: Case, visit: Visit): Case {
  return mayOnCase('r0', c, visit) ? seenCase(c, sightOf(c, visit)) : reduced(c);
}

function deadlineView(deadline: Deadline, now: ActionWorld['now']): CaseView['deadlines'][number] {
  const { rule, kind, startedAt, internal, final, met, paused, provisional, explained } = deadline;
  const running = isRunning(deadline);
  return {
    rule,
    kind,
    startedAt,
    internal,
    final,
    met,
    paused,
    provisional,
    explained,
    overdue: deadline.overdueSince !== null,
    colour: running ? colourOf({ ...deadline, startedAt: deadline.timeFrom }, now) : null,
  };
}

function waitingFor(c: Case, world: ActionWorld): CaseView['money']['waitingFor'] {
  const approval = openApproval(c);
  if (approval === null) {
    const signs =
      c.status === 'proposing' &&
      approvalRoute(c, world.linkedCost, world.book) === 'signature' &&
      // Whoever signs would be refused: it is the handler's turn first.
      choiceGaps(c, world).length === 0;
    return signs ? authoriserSeat(c, world.directory).role : null;
  }
  return openSeat(c, world.directory)?.role ?? null;
}

function moneyView(c: Case, world: ActionWorld): CaseView['money'] {
  const band = bandOf(c, world.linkedCost, world.book);
  return {
    companyCost: companyCost(c),
    bandAmount: bandAmount(c, world.linkedCost),
    linkedCost: world.linkedCost,
    approvedAmount: approvedAmount(c),
    route: approvalRoute(c, world.linkedCost, world.book),
    bandId: band?.id ?? null,
    chain: band?.chain ?? [],
    waitingFor: waitingFor(c, world),
  };
}

function mayTry(c: Case, world: ActionWorld): readonly ActionName[] {
  return ACTION_NAMES.filter((name) => {
    const { bar } = ACTIONS[name];
    return bar(c, world, false) === null;
  });
}

function noNumber(): string {
  throw new TypeError('a view takes no case number');
}

/** Signatures that may be given outside the program and entered with their scan (domain 5.6). */
const ON_PAPER = [
  'hand-over',
  'extend-approve',
  'authorise',
  'decide',
  'sign-outcome',
  'call-back',
  'transfer-sign',
  'transfer-reply',
  'transfer-close',
  'decide-review',
] as const satisfies readonly ActionName[];

/** Who may not make the closing call (domain 3.3): for them it is somebody else's turn. */
function isBarredCaller(c: Case, next: ActionName, { me, office }: Visit): boolean {
  return next === 'call-back' && !mayCall(me, c, office.directory());
}

/** The next act, when it is this person's turn. */
function nextFor(
  c: Case,
  may: readonly ActionName[],
  world: ActionWorld,
  visit: Visit,
): ActionName | null {
  const next = nextAction(c, world);
  const mine = next !== null && may.includes(next) && !isBarredCaller(c, next, visit);
  return mine ? next : null;
}

/** Numbers this person sees masked and may ask for in full. */
function askable(c: Case, visit: Visit): readonly string[] {
  return c.status !== 'draft' && mayOnCase('r37', c, visit) ? maskedPaths(c) : [];
}

/** Everything the page shows of a case to this person. */
export function caseView(c: Case, visit: Visit): CaseView {
  const { office } = visit;
  const world = actionWorld(c, visit, noNumber);
  const may = mayTry(c, world);
  const seen = seenBy(c, visit);
  // Whoever may see no more than the number learns nothing from the rest either.
  const base = mayOnCase('r0', c, visit) ? c : seen;
  const deadlines = deadlinesNow(base, office);
  return {
    case: seen,
    masked: askable(c, visit),
    may,
    mayDiscard: discardRefusals(c, '-', world).length === 0,
    next: nextFor(c, may, world, visit),
    deadlines: deadlines.map((deadline) => deadlineView(deadline, world.now)),
    headline: headlineOf(deadlines)?.rule ?? null,
    money: moneyView(base, world),
    choiceGaps: choiceGaps(base, world),
    tellingGaps: tellingGaps(base, world),
    unsignedForms: unsignedForms(base, world.forms),
    signing: base === c ? formsNow(c, signedForms(c, world), world.forms) : [],
    forms: mayOnCase('r38', c, visit) ? availableForms(c, sightOf(c, visit)) : [],
    prints: base === c ? printsOf(c, visit) : [],
    mayOnPaper: ON_PAPER.filter((name) => ACTIONS[name].bar(c, world, true) === null),
    seesInternal: seesInternal(c, visit.me, office.directory()),
    mayPrintFull: mayOnCase('r39', c, visit),
    callers: callersOf(base, office.directory()),
    procedure: procedureView(base, world.book, deadlines),
  };
}

/** What may be printed of this case, and what it must hold signed. */
function signedForms(c: Case, { forms }: ActionWorld): readonly string[] {
  const required = new Set(forms.requiredForms(c));
  return FORM_CODES.filter((form) => required.has(form) || FORMS[form].available(c));
}

function printsOf(c: Case, { office }: Visit): CaseView['prints'] {
  const counts = new Map<string, number>();
  return office.store.printLog
    .ofCase(c.id)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ form, sheet, subjectId, copyType, at, by, verifyCode, medium }) => {
      const key = [form, sheet, subjectId, copyType].join(' ');
      const isDraft = medium === 'word' || wasDraftPrint({ form, at }, c);
      const count = isDraft ? 0 : (counts.get(key) ?? 0) + 1;
      if (!isDraft) counts.set(key, count);
      const copy = copyType === 'customer' || copyType === 'archive' ? copyType : 'internal';
      return { form, sheet, copy, at, by, count, verifyCode, medium };
    });
}

/** What whoever is named in a case learns of it: its number and its state (domain 4, row 0 falls back to none). */
export function numberOnly(index: CaseIndex): CaseIndex {
  return {
    ...index,
    complainant: null,
    bizCategory: null,
    reasonCode: null,
    grievanceLevel: null,
    regLevel: null,
    urgency: null,
  };
}

/** A line of a list: names masked, no texts. */
export function caseRow(index: CaseIndex): CaseRow {
  return {
    id: index.id,
    caseNo: index.caseNo,
    status: index.status,
    complainant: index.complainant === null ? null : mask('name', index.complainant),
    isAnonymous: index.isAnonymous,
    nature: index.nature,
    source: index.source,
    bizCategory: index.bizCategory,
    reasonCode: index.reasonCode,
    grievanceLevel: index.grievanceLevel,
    regLevel: index.regLevel,
    urgency: index.urgency,
    firstReceiverId: index.firstReceiverId,
    handlerId: index.handlerId,
    receivedAt: index.receivedAt,
    registeredAt: index.registeredAt,
    resolvedAt: index.resolvedAt,
    closedAt: index.closedAt,
    dueAt: index.dueAt,
    finalAt: index.finalAt,
    dueFrom: index.dueFrom,
  };
}
