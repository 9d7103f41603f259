import type { CaseView, StaffView } from '../../../shared/contract/views.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { chosenOptions, openApproval } from '../../../shared/domain/approval.ts';
import { lastPayment, paymentGap } from '../../../shared/domain/payment-gap.ts';
import type { RoleId } from '../../../shared/domain/roles.ts';

/** The way an act of approval belongs to: a chain is asked for, a single signature is given. */
const ROUTE_OF: Readonly<Partial<Record<ActionName, CaseView['money']['route']>>> = {
  'request-approval': 'chain',
  authorise: 'signature',
};

/** False for an act that the chosen amount would refuse: another way to an approval, or telling before there is one. */
export function fitsRoute(name: ActionName, { case: c, money }: CaseView): boolean {
  const route = ROUTE_OF[name];
  const isAsked = openApproval(c) !== null;
  if (name === 'decide') return isAsked;
  if (name === 'delegate') return money.waitingFor !== null;
  if (route !== undefined && isAsked) return false;
  if (name === 'notify' && c.status === 'proposing') return money.companyCost === 0;
  return route === undefined || chosenOptions(c).length === 0 || money.route === route;
}

/** The roles whose signature is still to come. */
function signers({ case: c, money }: CaseView): readonly RoleId[] {
  const asked = openApproval(c);
  if (asked !== null) {
    return asked.steps.filter(({ decision }) => decision === null).map(({ roleId }) => roleId);
  }
  return c.status === 'proposing' && money.route !== 'none' ? money.chain : [];
}

/** Whoever works here and holds this role. */
export function holdersOf(role: RoleId, staff: readonly StaffView[]): readonly StaffView[] {
  return staff.filter(({ active, roles }) => active && roles.includes(role));
}

/** Roles that the case needs on its way to the payment and that nobody here holds. */
export function vacantRoles(view: CaseView, staff: readonly StaffView[]): readonly RoleId[] {
  const toPay =
    view.money.companyCost > 0 &&
    ['proposing', 'awaitingApproval', 'executing'].includes(view.case.status) &&
    (lastPayment(view.case) === null || paymentGap(view.case) !== null);
  const needed: readonly RoleId[] = [...signers(view), ...(toPay ? ['finance' as const] : [])];
  return needed.filter((role) => holdersOf(role, staff).length === 0);
}
