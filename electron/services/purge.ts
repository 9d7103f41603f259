import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { MOST_PURGED, PurgeReport } from '../../shared/contract/purge.ts';
import type { PurgeRow } from '../../shared/contract/purge.ts';
import { isOnLegalHold, purgeTogether } from '../../shared/domain/actions-ending.ts';
import type { Case } from '../../shared/domain/case.ts';
import { endedAt, receivedAt } from '../../shared/domain/case-times.ts';
import { addDays, at, dayOf } from '../../shared/domain/day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { PurgedLine } from '../../shared/forms/purge-list.ts';
import { hasRole } from '../../shared/domain/roles.ts';
import { removeAttachment } from './attachment-files.ts';
import { placeOf } from './attachment-place.ts';
import { actOnCase } from './cases.ts';
import type { Refused } from './cases.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { provedPerson } from './second-person.ts';
import type { SigningProofs } from './signing-proofs.ts';
import type { VaultDoor } from './vault-door.ts';

/** All lines about purges stand under one name in the audit trail. */
const PURGES = 'purges';
const MOST_REPORTS = 20;

function rowOf(c: Case): PurgeRow | null {
  const { id, caseNo, retainUntil } = c;
  if (retainUntil === null) return null;
  const closedAt = endedAt(c);
  return {
    id,
    caseNo,
    receivedOn: dayOf(receivedAt(c)),
    closedOn: closedAt === null ? null : dayOf(closedAt),
    retainUntil,
    bar: isOnLegalHold(c) ? 'legal-hold' : null,
  };
}

/** The manager sees the branch's own, an administrator all (permission row 36). */
function due({ office, me }: Visit): readonly Case[] {
  const { store, world } = office;
  const branchId = hasRole(me, 'admin') ? null : me.branchId;
  const ids = store.cases.keptLongEnough(dayOf(world.now()), branchId, MOST_PURGED + 1);
  return ids.flatMap((id) => store.cases.load(id) ?? []);
}

export function purgeReports({ store }: Pick<Office, 'store'>): readonly PurgeReport[] {
  return store.audit
    .page({ limit: MOST_REPORTS, entityId: PURGES })
    .flatMap(({ seq }) => PurgeReport.safeParse(store.audit.contents(seq)).data ?? []);
}

/** Both people sign for this case, one after the other: the act itself asks table, time and hold. */
function purgeOne(id: CaseId, first: Visit, second: Visit): Result<Case, Refused> {
  const c = first.office.store.cases.load(id);
  if (c === null) return fail({ codes: ['case-not-found'] });
  const asked = actOnCase('purge-request', { id, revision: c.rev, input: {} }, first);
  if (!asked.ok) return asked;
  return actOnCase('purge', { id, revision: asked.value.rev, input: {} }, second);
}

/** Files that no case has any more go with the cases; files of today may belong to evidence that is being entered. */
async function removeFiles(office: Office): Promise<number> {
  const { store, world } = office;
  const yesterday = at(addDays(dayOf(world.now()), -1), '00:00');
  const unused = store.attachments.unused(yesterday);
  for (const { hash } of unused) {
    await removeAttachment(placeOf(office), hash);
    if (!office.isOpen()) break;
    store.write((writes) => {
      writes.attachments.forget(hash);
      return ok(null);
    });
  }
  return unused.length;
}

/** Until when and on what ground a case is kept: read before it is let go, because afterwards nobody knows. */
function keptUntilOf(id: CaseId, { store }: Office): PurgedLine | null {
  const c = store.cases.load(id);
  if (c === null) return null;
  const ground = c.creditDispute === null ? 'usual' : 'credit';
  return { caseNo: c.caseNo ?? id, retainUntil: c.retainUntil, ground };
}

function noteReport(report: PurgeReport, visit: Visit): void {
  visit.office.store.write((writes) => {
    writes.cases.forgetWords();
    const count = String(report.caseNos.length);
    writes.audit.append({
      stamp: stampOf(visit),
      entity: 'purge',
      entityId: PURGES,
      action: 'cases-purged',
      ids: { count, second: report.secondId },
      contents: report,
    });
    return ok(null);
  });
}

async function carryOut(
  { ids, ...secret }: Request<'purge.carry-out'>,
  first: Visit,
  door: VaultDoor,
): Promise<Result<Response<'purge.carry-out'>, Failure>> {
  const { office, me } = first;
  const proved = await provedPerson(secret, first, door);
  if (!proved.ok) return proved;
  if (!purgeTogether(me, proved.value)) return fail({ codes: ['second-person-missing'] });
  const second = { office, me: proved.value };
  const numberOf = (id: CaseId): string => office.store.cases.index(id)?.caseNo ?? id;
  const asked = [...new Set(ids)];
  const kept = new Map(asked.map((id) => [numberOf(id), keptUntilOf(id, office)]));
  const done = asked.map((id) => [numberOf(id), purgeOne(id, first, second)] as const);
  const caseNos = done.flatMap(([caseNo, purged]) => (purged.ok ? [caseNo] : []));
  const left = done.flatMap(([caseNo, purged]) =>
    purged.ok ? [] : [{ caseNo, codes: purged.failure.codes }],
  );
  const files = caseNos.length === 0 ? 0 : await removeFiles(office);
  const people = { firstId: me.id, secondId: proved.value.id };
  const lines = caseNos.flatMap((caseNo) => kept.get(caseNo) ?? []);
  const report = { at: office.world.now(), ...people, caseNos, files, lines };
  if (caseNos.length > 0 && office.isOpen()) noteReport(report, first);
  return ok({ report, kept: left });
}

/** Purging by two people: the one signed in, who gives the password again, and a second one beside them (T20). */
export function purgeHandlers(
  door: VaultDoor,
  proofs: SigningProofs,
): StaffHandlers<'purge.list' | 'purge.carry-out'> {
  return {
    'purge.list': (_, visit) => {
      const rows = due(visit).flatMap((c) => rowOf(c) ?? []);
      const shown = rows.slice(0, MOST_PURGED);
      return ok({
        rows: shown,
        more: rows.length > shown.length,
        reports: purgeReports(visit.office),
      });
    },
    'purge.carry-out': async (wish, visit) =>
      proofs.take(visit.me.id)
        ? await carryOut(wish, visit, door)
        : fail({ codes: ['password-needed'] }),
  };
}
