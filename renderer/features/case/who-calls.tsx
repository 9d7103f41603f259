import { useTranslation } from 'react-i18next';
import type { CaseView, StaffView } from '../../../shared/contract/views.ts';
import { isInvolved } from '../../../shared/domain/guard.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useStaff } from '../../ui/staff-names.tsx';

type Kept = CaseView['case'];

/** True for whoever must not make the closing call (domain 3.3): the handler, and people named in the case. */
export function isBarredFromCalling(c: Kept, { id }: StaffView): boolean {
  return c.handlerId === id || isInvolved(c, id);
}

/** Those who may call whatever else they have to do with the case. */
function callers(c: Kept, staff: readonly StaffView[]): readonly StaffView[] {
  return staff.filter(
    (one) =>
      one.active &&
      one.roles.some((role) => role === 'branchManager' || role === 'complaintOfficer') &&
      !isBarredFromCalling(c, one),
  );
}

/** Tells somebody who may not call back who can. */
export function WhoCalls() {
  const { t } = useTranslation();
  const { view, me } = useCaseScreen();
  const staff = useStaff();
  const calls = ['notified', 'followingUp'].includes(view.case.status);
  if (!calls || !isBarredFromCalling(view.case, me)) return null;
  const names = callers(view.case, staff).map(({ name }) => name);
  return (
    <p className="note">
      {names.length === 0
        ? t('case.forms.whoCallsNobody')
        : t('case.forms.whoCalls', { names: names.join(t('common.listSeparator')) })}
    </p>
  );
}
