import type { Moment } from '../../shared/domain/day.ts';
import { keyConditions, numberSources, phoneSource } from './case-search.ts';
import type { Source } from './case-search.ts';
import {
  among,
  codeConditions,
  codedConditions,
  datedConditions,
  dueConditions,
  figureConditions,
  markConditions,
  periodConditions,
  throughFigures,
  when,
} from './ledger-conditions.ts';
import type { Condition } from './ledger-conditions.ts';
import type { LedgerFilter } from './store.ts';

/**
 * Lists read one index in the order of receipt. States alone are read from the index of states, one state at a
 * time, since a rare state would otherwise be looked for through all years, and deadlines from the index of those
 * that still run; any other filter of the narrow row is covered by the ledger's own index.
 */
function listSources(filter: LedgerFilter): readonly Source[] {
  const { statuses } = filter;
  const every = { seq: 'c.seq', where: 'TRUE', values: [], words: false, repeats: false };
  if (filter.phone !== undefined) return [phoneSource(filter.phone)];
  if (filter.caseNo !== undefined) return numberSources(filter.caseNo);
  if (filter.dueBefore !== undefined) {
    return [{ ...every, from: 'cases c INDEXED BY cases_due', where: 'c.due_at IS NOT NULL' }];
  }
  if (filter.anonymous === true) return [{ ...every, from: 'cases c INDEXED BY cases_anonymous' }];
  if (filter.onSpot === true) return [{ ...every, from: 'cases c INDEXED BY cases_on_spot' }];
  if (statuses === undefined || codeConditions(filter).length > 0) {
    return [{ ...every, from: 'cases c INDEXED BY cases_ledger' }];
  }
  const from = 'cases c INDEXED BY cases_of_status';
  return [...new Set(statuses)].map((status) => ({
    seq: 'c.seq',
    words: false,
    repeats: false,
    from,
    where: 'c.status = ?',
    values: [status],
  }));
}

/** Figures tell alone when nothing is asked that only the narrow row of a case, or its keys, know. */
function figuresTell({ phone, caseNo, dueBefore, anonymous, onSpot }: LedgerFilter): boolean {
  return [phone, caseNo, dueBefore, anonymous, onSpot].every((one) => one === undefined);
}

function asksFigures(filter: LedgerFilter): boolean {
  return figureConditions(filter, 'c').length > 0;
}

const FIGURES: Source = {
  from: 'case_figures c INDEXED BY case_figures_coded',
  where: 'TRUE',
  values: [],
  seq: 'c.case_seq',
  words: false,
  repeats: false,
};

/** One index of the figures, in the order of receipt; a person's own cases one person at a time. */
function figureSources(filter: LedgerFilter): readonly Source[] {
  if (datedConditions(filter, 'c').length > 0) {
    return [{ ...FIGURES, from: 'case_figures c INDEXED BY case_figures_dated' }];
  }
  const { firstReceivers } = filter;
  if (firstReceivers === undefined || codedConditions(filter, 'c').length > 0) return [FIGURES];
  return [...new Set(firstReceivers)].map((id) => ({
    from: 'case_figures c INDEXED BY case_figures_receiver',
    where: 'c.first_receiver_id = ?',
    values: [id],
    seq: FIGURES.seq,
    words: false,
    repeats: false,
  }));
}

/** Where rows are looked for and what they must fit. */
export type Part = {
  readonly sources: readonly Source[];
  readonly conditions: readonly Condition[];
};

/** A list of nothing is a filter that nothing passes. */
export function nothingFits(filter: LedgerFilter): boolean {
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0);
}

/** What else narrows when a phone number, or else the case number, is where the cases are found by. */
function besideKeys(filter: LedgerFilter): LedgerFilter {
  const { phone, caseNo, ...rest } = filter;
  return phone === undefined || caseNo === undefined ? rest : { ...rest, caseNo };
}

export function narrowing(filter: LedgerFilter, mode: 'cases' | 'figures'): readonly Condition[] {
  return [
    ...among('c.status', filter.statuses),
    ...codeConditions(filter),
    ...periodConditions(filter),
    ...(mode === 'figures'
      ? figureConditions(filter, 'c')
      : [
          ...dueConditions(filter),
          ...markConditions(filter),
          ...keyConditions(filter),
          ...throughFigures(filter),
        ]),
  ];
}

/** Codes first: comparing the branch's long id on every row costs more than all of them. */
export function withViewer(
  { branchId, hiddenFrom }: LedgerFilter,
  conditions: readonly Condition[],
  seq: string,
): readonly Condition[] {
  return [
    ...conditions,
    ...when('c.branch_id = ?', branchId),
    ...when(
      `NOT EXISTS (SELECT 1 FROM case_named n WHERE n.staff_id = ? AND n.case_seq = ${seq})`,
      hiddenFrom,
    ),
  ];
}

function figurePart(filter: LedgerFilter): Part {
  return {
    sources: nothingFits(filter) ? [] : figureSources(filter),
    conditions: withViewer(filter, narrowing(filter, 'figures'), FIGURES.seq),
  };
}

/** Where the cases that fit are found in the order of receipt. */
export function listPart(filter: LedgerFilter): Part {
  if (asksFigures(filter) && figuresTell(filter)) return figurePart(filter);
  return {
    sources: nothingFits(filter) ? [] : listSources(filter),
    conditions: withViewer(filter, narrowing(besideKeys(filter), 'cases'), 'c.seq'),
  };
}

export type SummedParts = {
  readonly whole: Part;
  /** Those of them that are past their legal date. */
  readonly late: Part;
  /** Receptions have no figures. */
  readonly receptions: Part | null;
};

/** The same cases where they can be added up from the indexes of the figures; null when these cannot tell. */
export function summedParts(filter: LedgerFilter, now: Moment): SummedParts | null {
  if (!figuresTell(filter)) return null;
  const { statuses, overdue } = filter;
  const hasReceptions = !asksFigures(filter) && (statuses?.includes('draft') ?? true);
  const late = figurePart({ ...filter, overdue: true, now });
  return {
    whole: figurePart(filter),
    late: overdue === false ? { ...late, sources: [] } : late,
    receptions: hasReceptions ? listPart({ ...filter, statuses: ['draft'] }) : null,
  };
}
