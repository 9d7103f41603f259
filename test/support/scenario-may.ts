import { actionWorld } from '../../electron/services/office.ts';
import type { Visit } from '../../electron/services/office.ts';
import { mayOnCase } from '../../electron/services/case-views.ts';
import { ACTIONS, act, isActionName } from '../../shared/domain/actions.ts';
import { discardRefusals } from '../../shared/domain/actions-reception.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isPermitted } from '../../shared/domain/permissions.ts';
import type { PermissionRow } from '../../shared/domain/permissions.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { ScenarioError } from './scenario-values.ts';

/** Refusals about the person, whatever the act would write (domain 3.3). */
const ABOUT_THE_PERSON: ReadonlySet<Refusal> = new Set([
  'approver-is-involved',
  'approver-is-requester',
  'approver-already-signed',
  'approval-out-of-order',
  'caller-is-handler',
  'caller-is-involved',
  'verifier-is-owner',
]);

/** Acts that belong to no case: only the role counts. */
const BESIDE_CASES: Readonly<Record<string, PermissionRow>> = {
  'open-case': 'r1',
  'payout-export': 'r21',
  'payout-release': 'payoutRelease',
  'payout-import': 'r21',
  'opinion-book': 'r46',
  'credit-log-in': 'r50',
  'credit-change': 'creditDuty',
  bulletin: 'bulletinMake',
  configure: 'r59',
};

function barred(allowed: boolean): Refusal | null {
  return allowed ? null : 'role-not-allowed';
}

/** The code that keeps this person from the act on the case as it is, or null when they may try it. */
export function mayDo(name: string, c: Case, visit: Visit): Refusal | null {
  const world = actionWorld(c, visit, () => '');
  const row = BESIDE_CASES[name];
  if (row !== undefined) return barred(isPermitted(row, visit.me, null));
  if (name === 'print') return barred(mayOnCase('r38', c, visit));
  if (name === 'discard') return discardRefusals(c, '-', world)[0] ?? null;
  if (!isActionName(name)) throw new ScenarioError(`unknown action ${name}`);
  const { bar } = ACTIONS[name];
  const general = bar(c, world, false);
  if (general !== null) return general;
  const tried = act(name, c, {}, world);
  return tried.ok ? null : (tried.failure.find((code) => ABOUT_THE_PERSON.has(code)) ?? null);
}
