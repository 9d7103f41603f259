import type { AUDIT_CHANNELS, AuditRow } from '../../shared/contract/audit-channels.ts';
import { AUDIT_PAGE } from '../../shared/contract/audit-channels.ts';
import type { Request, Response } from '../../shared/contract/api.ts';
import { addDays } from '../../shared/domain/day.ts';
import { isCaseId } from '../../shared/domain/ids.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { AuditLine, AuditPageRequest } from '../storage/audit-access.ts';
import { checkTrail } from './audit-check.ts';
import { maskedParts } from './audit-contents.ts';
import { exportTrail } from './audit-export.ts';
import { fingerprintOf, signHead } from './audit-heads.ts';
import type { StaffHandlers } from './handler.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';

const SHOWN_HEADS = 20;

function rowOf(line: AuditLine, { store }: Office): AuditRow {
  const { seq, at, by, action, entity, entityId, ids, dueAt } = line;
  const c = entity === 'case' && isCaseId(entityId) ? store.cases.index(entityId) : null;
  return { seq, at, by, action, entity, entityId, ids, dueAt, caseNo: c?.caseNo ?? null };
}

type Wish = Request<'audit.page'>;

function requestOf(wish: Wish, entityId: string | null): AuditPageRequest {
  const { before, by, action, entity, from, to } = wish;
  return {
    limit: AUDIT_PAGE + 1,
    ...(before === null ? {} : { before }),
    ...(by === null ? {} : { by }),
    ...(action === null ? {} : { action }),
    ...(entity === null ? {} : { entity }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { until: addDays(to, 1) }),
    ...(entityId === null ? {} : { entityId }),
  };
}

function pageOf(wish: Wish, office: Office): Response<'audit.page'> {
  const { store } = office;
  const entityId = wish.caseNo === null ? null : (store.cases.loadByNumber(wish.caseNo)?.id ?? '');
  const lines = store.audit.page(requestOf(wish, entityId));
  const rows = lines.slice(0, AUDIT_PAGE).map((line) => rowOf(line, office));
  const more = lines.length > AUDIT_PAGE;
  return { rows, next: more ? (rows.at(-1)?.seq ?? null) : null };
}

function contentsOf(line: AuditLine, { store }: Office): Response<'audit.contents'> {
  const contents = store.audit.contents(line.seq);
  const { digest, contentDigest } = line;
  const kept = contents !== null;
  return { digest, contentDigest, kept, parts: kept ? maskedParts(contents) : [] };
}

/** A look at the trail as a whole stands in the trail itself. */
function note(action: string, visit: Visit, ids: Readonly<Record<string, string>> = {}): void {
  visit.office.store.write((writes) => {
    const place = { entity: 'audit', entityId: 'audit' };
    writes.audit.append({ ...place, stamp: stampOf(visit), action, ids });
    return ok(null);
  });
}

/** The audit trail for whoever supervises: to read, to check, to take out. */
export function auditHandlers(): StaffHandlers<keyof typeof AUDIT_CHANNELS> {
  return {
    'audit.page': (wish, { office }) => ok(pageOf(wish, office)),
    'audit.contents': ({ seq }, { office }) => {
      const line = office.store.audit.line(seq);
      return line === null ? fail({ codes: ['not-found'] }) : ok(contentsOf(line, office));
    },
    'audit.check': async ({ head }, visit) => {
      const checked = await checkTrail(head, visit.office);
      if (!checked.ok) return fail({ codes: [checked.failure] });
      note('audit-checked', visit, { result: checked.value.broken?.kind ?? 'intact' });
      return checked;
    },
    'audit.heads': (_, { office }) =>
      ok({
        fingerprint: fingerprintOf(office.store.workstation.key()?.publicKey ?? ''),
        heads: office.store.audit
          .heads(SHOWN_HEADS)
          .map(({ seq, digest, at, reason }) => ({ seq, digest, at, reason })),
      }),
    'audit.sign': (_, visit) => {
      note('audit-head-signed', visit);
      const { seq, digest, at } = signHead(visit.office, 'person');
      return ok({ seq, digest, at });
    },
    'audit.export': async (_, visit) => await exportTrail(visit),
  };
}
