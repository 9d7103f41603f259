import type { CaseView } from '../../../shared/contract/views.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

type Authorisation = CaseView['case']['authorisations'][number];

/** In whose place somebody signed, and who entered it from paper: only what there is. */
export function useSignedFor(): (one: Authorisation) => readonly (readonly [string, string])[] {
  const { fields, roles } = useWords();
  const name = useStaffName();
  const labels = fields.authorisation;
  return ({ delegatedFrom, substituteFor, roleId, recordedBy }) => [
    ...(delegatedFrom === null ? [] : [[labels.delegatedFrom, name(delegatedFrom)] as const]),
    ...(substituteFor === null
      ? []
      : [
          [labels.roleId, roles.names[roleId]] as const,
          [labels.substituteFor, roles.names[substituteFor]] as const,
        ]),
    ...(recordedBy === null ? [] : [[labels.recordedBy, name(recordedBy)] as const]),
  ];
}
