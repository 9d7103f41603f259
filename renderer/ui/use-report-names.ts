import { useMemo } from 'react';
import type { ReportNames } from '../../shared/forms/report-figures.ts';
import { useStaffName } from './staff-names.tsx';
import { useLists } from './wording.ts';

type Branches = readonly { readonly id: string; readonly name: string }[];

const NO_BRANCHES: Branches = [];

/** What stands in a report, as this institution calls it. */
export function useReportNames(branches: Branches = NO_BRANCHES): ReportNames {
  const lists = useLists();
  const staff = useStaffName();
  return useMemo(
    () => ({
      entry: (list, code) => {
        const entry = lists[list].find((one) => one.code === code);
        return { zh: entry?.zh ?? code, en: entry?.en ?? code };
      },
      staff,
      branch: (id) => branches.find((one) => one.id === id)?.name ?? id,
    }),
    [lists, staff, branches],
  );
}
