import { listsWith } from '../../shared/data/worded-lists.ts';
import type { ListName } from '../../shared/domain/list-names.ts';
import type { BranchFacts } from '../../shared/forms/branch-sheet.ts';
import type { FigureText } from '../../shared/forms/figure-table.ts';
import type { ReportNames } from '../../shared/forms/report-figures.ts';
import { houseFacts } from './form-records.ts';
import type { Office } from './office.ts';

export function branchFacts(office: Office): BranchFacts {
  return { ...houseFacts(office), blank: false };
}

/** The words of a code in both languages, as this institution has them. */
export function entryText(office: Office): (list: ListName, code: string) => FigureText {
  const lists = listsWith(office.configuration().contents.lists);
  return (list, code) => {
    const entry = lists[list].find((one) => one.code === code);
    return { zh: entry?.zh ?? code, en: entry?.en ?? code };
  };
}

type Named = readonly { readonly id: string; readonly name: string }[];

function nameIn(known: Named): (id: string) => string {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** What stands in a report, as this institution calls it. */
export function reportNames(office: Office): ReportNames {
  return {
    entry: entryText(office),
    staff: nameIn(office.directory()),
    branch: nameIn(office.store.staff.branches()),
  };
}
