import { useMemo } from 'react';
import type { ReportNames } from '../../shared/forms/report-figures.ts';
import { useStaff } from './staff-names.tsx';
import { useLists } from './wording.ts';

type Branches = readonly { readonly id: string; readonly name: string }[];

const NO_BRANCHES: Branches = [];

/** What stands in a report, as this institution calls it. */
export function useReportNames(branches: Branches = NO_BRANCHES): ReportNames {
  const lists = useLists();
  const people = useStaff();
  return useMemo(
    () => ({
      entry: (list, code) => {
        const entry = lists[list].find((one) => one.code === code);
        return { zh: entry?.zh ?? code, en: entry?.en ?? code };
      },
      staff: (id) => people.find((one) => one.id === id)?.name ?? id,
      branch: (id) => branches.find((one) => one.id === id)?.name ?? id,
    }),
    [lists, people, branches],
  );
}
