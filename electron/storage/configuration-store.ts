import { z } from 'zod';
import type { Proposal, ProposalReads, ProposalWrites } from './configuration-access.ts';
import { putInOutbox } from './outbox-store.ts';
import { column } from './rows.ts';
import type { Reader, Writer } from './sql.ts';
import type { AuditWrites } from './audit-access.ts';

const ENTITY = 'configuration';
const SELECT = `SELECT id, source, changes, bases, reason, proposed_by AS proposedBy,
  proposed_at AS proposedAt, outcome FROM configuration_proposals`;

const proposalRow = z.object({
  id: column.text,
  source: z.enum(['page', 'package']),
  changes: column.json.pipe(z.record(z.string(), z.unknown())),
  bases: column.json.pipe(z.record(z.string(), z.int())),
  reason: column.text,
  proposedBy: column.text,
  proposedAt: column.moment,
  outcome: z.enum(['waiting', 'confirmed', 'rejected', 'withdrawn']),
});

export function proposalReads(sql: Reader): ProposalReads {
  return {
    waiting: () =>
      sql
        .all(`${SELECT} WHERE outcome = 'waiting' ORDER BY seq`)
        .map((row): Proposal => proposalRow.parse(row)),
    load: (id) => {
      const row = sql.get(`${SELECT} WHERE id = ?`, id);
      return row === undefined ? null : proposalRow.parse(row);
    },
  };
}

function kindsOf({ changes }: Pick<Proposal, 'changes'>): string {
  return Object.keys(changes).join(' ');
}

export function proposalWrites(sql: Writer, audit: AuditWrites): ProposalWrites {
  const tell = (
    proposal: Omit<Proposal, 'outcome'>,
    outcome: string,
    stamp: Parameters<ProposalWrites['add']>[1],
  ): void => {
    const { id, changes, reason } = proposal;
    const isNew = outcome === 'proposed';
    const line = audit.append({
      action: `configuration-${outcome}`,
      stamp,
      entity: ENTITY,
      entityId: id,
      ids: { kinds: kindsOf(proposal) },
      ...(isNew ? { contents: { changes, reason } } : {}),
    });
    const content = isNew ? proposal : { id, outcome };
    putInOutbox(sql, { stamp, entity: ENTITY, entityId: id, revision: line.seq, content });
  };
  return {
    add: (proposal, stamp) => {
      sql.add('configuration_proposals', {
        id: proposal.id,
        branch_id: stamp.branchId,
        source: proposal.source,
        changes: JSON.stringify(proposal.changes),
        bases: JSON.stringify(proposal.bases),
        reason: proposal.reason,
        proposed_by: proposal.proposedBy,
        proposed_at: proposal.proposedAt,
        outcome: 'waiting',
      });
      tell(proposal, 'proposed', stamp);
    },
    decide: (proposal, outcome, stamp) => {
      const changed = sql.run(
        `UPDATE configuration_proposals SET outcome = ?, decided_by = ?, decided_at = ?
         WHERE id = ? AND outcome = 'waiting'`,
        outcome,
        stamp.by,
        stamp.at,
        proposal.id,
      );
      if (changed > 0) tell(proposal, outcome, stamp);
      return changed > 0;
    },
  };
}
