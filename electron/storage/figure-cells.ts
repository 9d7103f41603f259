import type { CaseFigures, FigureRow } from '../../shared/domain/case-figures.ts';
import { ENDLESS, PLAIN_COLUMNS } from './case-figures.ts';
import { unpackedItems } from './figure-items.ts';

/** The columns that stand for one value each, behind `case_seq`, `active_to` and `items`. */
export const FIGURE_COLUMNS: readonly string[] = Object.values(PLAIN_COLUMNS);

const NAMES = Object.keys(PLAIN_COLUMNS);
const BEFORE = 3;

type Cells = readonly unknown[];
type Name = keyof typeof PLAIN_COLUMNS;

function place(name: Name): number {
  return NAMES.indexOf(name) + BEFORE;
}

/** Where each value stands, found once: a year of cases is decoded by hand and not by a schema. */
const AT: Readonly<Record<Name, number>> = {
  branchId: place('branchId'),
  status: place('status'),
  receivedAt: place('receivedAt'),
  nature: place('nature'),
  source: place('source'),
  bizCategory: place('bizCategory'),
  bizChannel: place('bizChannel'),
  reasonCode: place('reasonCode'),
  zone: place('zone'),
  grievanceLevel: place('grievanceLevel'),
  regLevel: place('regLevel'),
  urgency: place('urgency'),
  firstLevel: place('firstLevel'),
  handlerId: place('handlerId'),
  firstReceiverId: place('firstReceiverId'),
  legalRule: place('legalRule'),
  legalFinal: place('legalFinal'),
  toldAt: place('toldAt'),
  transferFinal: place('transferFinal'),
  resolvedAt: place('resolvedAt'),
  closedAt: place('closedAt'),
  closeType: place('closeType'),
  closeLimit: place('closeLimit'),
  outcome: place('outcome'),
  chosen: place('chosen'),
  companyCost: place('companyCost'),
  paidAmount: place('paidAmount'),
  bandId: place('bandId'),
  external: place('external'),
  regulatorTransfer: place('regulatorTransfer'),
  moved: place('moved'),
  isolateMinutes: place('isolateMinutes'),
  dwellMinutes: place('dwellMinutes'),
  satisfaction: place('satisfaction'),
  score: place('score'),
  isRepeat: place('isRepeat'),
  repeatKind: place('repeatKind'),
  repeatDays: place('repeatDays'),
  round: place('round'),
  pausedDays: place('pausedDays'),
  missing: place('missing'),
};

function damaged(at: number): TypeError {
  return new TypeError(`figures with a damaged ${NAMES[at - BEFORE] ?? 'row'}`);
}

function text(row: Cells, at: number): string {
  const value = row[at];
  if (typeof value !== 'string') throw damaged(at);
  return value;
}

function textOrNull(row: Cells, at: number): string | null {
  return row[at] === null ? null : text(row, at);
}

function whole(row: Cells, at: number): number {
  const value = row[at];
  if (typeof value !== 'number') throw damaged(at);
  return value;
}

function wholeOrNull(row: Cells, at: number): number | null {
  return row[at] === null ? null : whole(row, at);
}

function flagOrNull(row: Cells, at: number): boolean | null {
  return row[at] === null ? null : whole(row, at) === 1;
}

function kindOf(kind: string | null): CaseFigures['repeatKind'] {
  return kind === 'customer' || kind === 'cause' ? kind : null;
}

function untilOf(row: Cells): string | null {
  const until = text(row, 1);
  return until === ENDLESS ? null : until;
}

/** One row of `case_figures`, as its columns were selected. */
export function figuresOf(row: Cells): FigureRow {
  return {
    seq: whole(row, 0),
    activeTo: untilOf(row),
    items: unpackedItems(textOrNull(row, 2)),
    branchId: text(row, AT.branchId),
    status: text(row, AT.status),
    receivedAt: text(row, AT.receivedAt),
    nature: textOrNull(row, AT.nature),
    source: textOrNull(row, AT.source),
    bizCategory: textOrNull(row, AT.bizCategory),
    bizChannel: textOrNull(row, AT.bizChannel),
    reasonCode: textOrNull(row, AT.reasonCode),
    zone: textOrNull(row, AT.zone),
    grievanceLevel: textOrNull(row, AT.grievanceLevel),
    regLevel: textOrNull(row, AT.regLevel),
    urgency: textOrNull(row, AT.urgency),
    firstLevel: textOrNull(row, AT.firstLevel),
    handlerId: textOrNull(row, AT.handlerId),
    firstReceiverId: textOrNull(row, AT.firstReceiverId),
    legalRule: textOrNull(row, AT.legalRule),
    legalFinal: textOrNull(row, AT.legalFinal),
    toldAt: textOrNull(row, AT.toldAt),
    transferFinal: textOrNull(row, AT.transferFinal),
    resolvedAt: textOrNull(row, AT.resolvedAt),
    closedAt: textOrNull(row, AT.closedAt),
    closeType: textOrNull(row, AT.closeType),
    closeLimit: textOrNull(row, AT.closeLimit),
    outcome: textOrNull(row, AT.outcome),
    chosen: textOrNull(row, AT.chosen),
    companyCost: whole(row, AT.companyCost),
    paidAmount: whole(row, AT.paidAmount),
    bandId: textOrNull(row, AT.bandId),
    external: textOrNull(row, AT.external),
    regulatorTransfer: whole(row, AT.regulatorTransfer) === 1,
    moved: flagOrNull(row, AT.moved),
    isolateMinutes: wholeOrNull(row, AT.isolateMinutes),
    dwellMinutes: wholeOrNull(row, AT.dwellMinutes),
    satisfaction: wholeOrNull(row, AT.satisfaction),
    score: wholeOrNull(row, AT.score),
    isRepeat: whole(row, AT.isRepeat) === 1,
    repeatKind: kindOf(textOrNull(row, AT.repeatKind)),
    repeatDays: wholeOrNull(row, AT.repeatDays),
    round: whole(row, AT.round),
    pausedDays: whole(row, AT.pausedDays),
    missing: whole(row, AT.missing),
  };
}
