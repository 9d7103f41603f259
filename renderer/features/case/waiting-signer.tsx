import { useTranslation } from 'react-i18next';
import type { RoleId } from '../../../shared/domain/roles.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useStaff } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { holdersOf } from './route-acts.ts';

/** Whose signature is awaited; for the single one also who that is. */
export function WaitingSigner({ role }: { readonly role: RoleId }) {
  const { t } = useTranslation();
  const words = useWords().roles.names;
  const { view } = useCaseScreen();
  const staff = useStaff();
  if (view.money.route !== 'signature' || view.case.status !== 'proposing') {
    return t('case.approval.waiting', { role: words[role] });
  }
  const names = holdersOf(role, staff).map(({ name }) => name);
  return names.length === 0
    ? t('case.notes.authoriseNobody', { role: words[role] })
    : t('case.notes.authorise', {
        role: words[role],
        names: names.join(t('common.listSeparator')),
      });
}
