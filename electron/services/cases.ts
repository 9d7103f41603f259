import type { Response } from '../../shared/contract/api.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { ACTIONS, act } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import { discardRefusals } from '../../shared/domain/actions-reception.ts';
import { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import { revealed } from '../../shared/domain/case-mask.ts';
import { formatCaseNumber } from '../../shared/domain/case-number.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import type { CaseId, StaffId } from '../../shared/domain/ids.ts';
import { newCase } from '../../shared/domain/new-case.ts';
import { withChosenProcedure } from '../../shared/domain/procedure-choice.ts';
import { isHeldByBatch } from '../../shared/domain/payout-hold.ts';
import { futureRefusals, isClockSetBack } from '../../shared/domain/recorded-times.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { AuditNote } from '../storage/audit-access.ts';
import type { StoreWrites } from '../storage/store.ts';
import { caseView, mayOnCase } from './case-views.ts';
import { caughtUp, changeOf, hasFallenDue } from './case-file.ts';
import { actionWorld, stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';

export type Refused = { readonly codes: readonly Refusal[] };

/** The case, for someone who may see it; a stranger learns no more than that it is not theirs. */
export function seenOf(id: CaseId, visit: Visit): Result<Case, Refused> {
  const c = visit.office.store.cases.load(id);
  if (c === null) return fail({ codes: ['case-not-found'] });
  return mayOnCase('r0', c, visit) ? ok(c) : fail({ codes: ['role-not-allowed'] });
}

export function viewCase(id: CaseId, visit: Visit): Result<CaseView, Refused> {
  const c = visit.office.store.cases.load(id);
  if (c === null) return fail({ codes: ['case-not-found'] });
  const named = c.facts.involvedStaffIds.includes(visit.me.id);
  return named || mayOnCase('r0', c, visit)
    ? ok(caseView(c, visit))
    : fail({ codes: ['role-not-allowed'] });
}

function caseNumberTaker(c: Case, { office }: Visit, writes: StoreWrites): () => string {
  return () => {
    const on = dayOf(office.world.now());
    const counter = writes.cases.nextNumber(c.branchId, on, c.terminal);
    return formatCaseNumber({
      branchCode: office.branch().code,
      day: on,
      counter,
      terminal: c.terminal,
    });
  };
}

export function openCase(
  input: InputOf<typeof CASE_EDIT_FIELDS>,
  visit: Visit,
): Result<CaseView, Refused> {
  const { office, me } = visit;
  const branch = office.branch();
  const place = { branchId: branch.id, unit: branch.name, terminal: '' };
  const world = { now: office.world.now(), me, newId: office.world.newId, book: office.book() };
  const opened = newCase(input, place, world);
  const ahead = futureRefusals(CASE_EDIT_FIELDS, input, world.now);
  if (ahead.length > 0) return fail({ codes: ahead });
  const chosen = withChosenProcedure(opened, input.procedureId, world.book);
  if (!chosen.ok) return fail({ codes: chosen.failure });
  const audit = [{ action: 'case-opened' }];
  const saved = office.store.write((writes) =>
    writes.cases.save(changeOf(null, opened, { stamp: stampOf(visit), audit }, office)),
  );
  return saved.ok ? ok(caseView(saved.value, visit)) : fail({ codes: [saved.failure] });
}

/** Autosaves of a draft write no audit line: one stands at the opening, one at T1 (architecture). */
function auditOf(
  name: ActionName,
  before: Case,
  after: Case,
  actingFor: StaffId | null,
): readonly AuditNote[] {
  if (before.status === 'draft' && name === 'edit-case') return [];
  const moves = after.transitions
    .slice(before.transitions.length)
    .map(({ transition }) => transition);
  const ids = {
    ...(moves.length === 0 ? {} : { transitions: moves.join(' ') }),
    // Whoever acts as a deputy stands in the log with the name of their principal.
    ...(actingFor === null ? {} : { actingFor }),
  };
  return [{ action: name, ids }];
}

/** A draft goes on being written while the customer sits there; whatever else would be recorded waits for the clock. */
function waitsForClock(name: ActionName, c: Case, office: Office): boolean {
  if (c.status === 'draft' && name !== 'register') return false;
  const { world, store } = office;
  return isClockSetBack(world.now(), [c.updatedAt, store.audit.latest()]);
}

/** Records what fell due until now in a change of its own; without a write when nothing did. */
function caughtUpNow(c: Case, office: Office): Result<Case, 'stale-revision'> {
  return hasFallenDue(c, office)
    ? office.store.write((writes) => caughtUp(c, office, writes))
    : ok(c);
}

/**
 * Carries out one act at the revision the caller saw. First whatever fell due meanwhile is recorded, in a change of
 * its own; then the act, its audit line and its outbox row are one transaction.
 */
export function actOnCase(
  name: ActionName,
  {
    id,
    revision,
    input,
  }: { readonly id: CaseId; readonly revision: number; readonly input: unknown },
  visit: Visit,
): Result<Case, Refused> {
  const { office } = visit;
  const stored = office.store.cases.load(id);
  if (stored === null) return fail({ codes: ['case-not-found'] });
  if (stored.rev !== revision) return fail({ codes: ['stale-revision'] });
  if (waitsForClock(name, stored, office)) return fail({ codes: ['clock-set-back'] });
  // What the bank is paying stays as it was exported, and is not paid by hand as well.
  if (isHeldByBatch(name) && office.store.payouts.isOut(id)) {
    return fail({ codes: ['item-in-other-batch'] });
  }
  const current = caughtUpNow(stored, office);
  if (!current.ok) return fail({ codes: [current.failure] });
  const before = current.value;
  const outcome = office.store.write<Case, readonly Refusal[]>((writes) => {
    const world = actionWorld(before, visit, caseNumberTaker(before, visit, writes));
    const acted = act(name, before, input, world);
    if (!acted.ok || acted.value === before) return acted;
    const actingFor = ACTIONS[name].actingFor(before, world);
    const audit = auditOf(name, before, acted.value, actingFor);
    const saved = writes.cases.save(
      changeOf(before, acted.value, { stamp: stampOf(visit), audit }, office),
    );
    return saved.ok ? saved : fail([saved.failure]);
  });
  if (before.rev !== revision && !outcome.ok) office.world.outside.event('case-changed', { id });
  return outcome.ok ? outcome : fail({ codes: outcome.failure });
}

export function discardCase(
  {
    id,
    revision,
    reason,
  }: { readonly id: CaseId; readonly revision: number; readonly reason: string },
  visit: Visit,
): Result<Response<'cases.discard'>, Refused> {
  const { office } = visit;
  const c = office.store.cases.load(id);
  if (c === null) return fail({ codes: ['case-not-found'] });
  if (c.rev !== revision) return fail({ codes: ['stale-revision'] });
  const codes = discardRefusals(
    c,
    reason,
    actionWorld(c, visit, () => ''),
  );
  if (codes.length > 0) return fail({ codes });
  const note = { action: 'case-discarded', contents: { reason } };
  const done = office.store.write((writes) => writes.cases.discard(c, stampOf(visit), note));
  return done.ok ? ok({}) : fail({ codes: [done.failure] });
}

/** One masked field in full; who looked, at which field and why stands in the audit trail. */
export function revealField(
  { id, field, reason }: { readonly id: CaseId; readonly field: string; readonly reason: string },
  visit: Visit,
): Result<Response<'cases.reveal'>, Refused> {
  const seen = seenOf(id, visit);
  if (!seen.ok) return seen;
  if (!mayOnCase('r37', seen.value, visit)) return fail({ codes: ['role-not-allowed'] });
  const value = revealed(seen.value, field);
  if (value === null) return fail({ codes: ['not-found'] });
  visit.office.store.write((writes) => {
    writes.audit.append({
      stamp: stampOf(visit),
      entity: 'case',
      entityId: id,
      action: 'field-revealed',
      ids: { field },
      contents: { reason },
    });
    return ok(null);
  });
  return ok({ value });
}
