import type { Refusal } from '../../shared/domain/refusals.ts';
import { ok } from '../../shared/domain/result.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';

/** What is refused because of who asks. */
const OF_RIGHTS: ReadonlySet<Refusal> = new Set([
  'role-not-allowed',
  'approver-is-involved',
  'approver-is-requester',
  'caller-is-involved',
  'caller-is-handler',
  'reviewer-not-independent',
  'signer-is-another',
  'verifier-is-owner',
  'batch-needs-second-person',
]);
/** The same person, call and reason is one line for so long: nobody floods the trail. */
const ONCE_MS = 60_000;
const MOST_KEPT = 1_000;

export type RefusedRights = {
  readonly note: (channel: string, codes: readonly Refusal[], visit: Visit) => void;
};

/** Writes into the audit trail who was refused what. */
export function createRefusedRights(): RefusedRights {
  const noted = new Map<string, number>();
  const isNew = (key: string, nowMs: number): boolean => {
    const last = noted.get(key);
    if (last !== undefined && nowMs >= last && nowMs - last < ONCE_MS) return false;
    if (noted.size >= MOST_KEPT) noted.clear();
    noted.set(key, nowMs);
    return true;
  };
  return {
    note: (channel, codes, visit) => {
      const { me, office } = visit;
      const code = codes.find((one) => OF_RIGHTS.has(one));
      if (code === undefined || !office.isOpen()) return;
      if (!isNew(`${me.id} ${channel} ${code}`, office.world.nowMs())) return;
      try {
        office.store.write((writes) => {
          const place = { stamp: stampOf(visit), entity: 'channel', entityId: channel };
          writes.audit.append({ ...place, action: 'right-refused', ids: { code } });
          return ok(null);
        });
      } catch {
        // A full disk must not turn a refusal into something else.
        office.world.log('refusal-not-noted', { channel, code });
      }
    },
  };
}
