import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';

/** How one part of the filter is asked for; a span has a first and a last. */
export type FilterField =
  | {
      readonly kind: 'codes';
      readonly key:
        | 'sources'
        | 'categories'
        | 'reasons'
        | 'outcomes'
        | 'grievanceLevels'
        | 'regLevels'
        | 'urgencies';
      readonly list: ListName;
      readonly word?: 'grievanceLevel' | 'regLevel' | 'urgency';
    }
  | {
      readonly kind: 'days';
      readonly keys:
        | readonly ['from', 'to']
        | readonly ['finalFrom', 'finalTo']
        | readonly ['toldFrom', 'toldTo']
        | readonly ['endedFrom', 'endedTo'];
    }
  | { readonly kind: 'money'; readonly keys: readonly ['costFrom', 'costTo'] }
  | { readonly kind: 'counts'; readonly keys: readonly ['daysFrom', 'daysTo'] }
  | { readonly kind: 'words'; readonly key: 'caseNo' | 'name' | 'request' }
  | { readonly kind: 'phone' }
  | {
      readonly kind: 'yesNo';
      readonly key: 'anonymous' | 'overdue' | 'repeat' | 'regulator' | 'onSpot';
      readonly word?: 'anonymous' | 'onSpot';
    }
  | { readonly kind: 'people'; readonly key: 'handlers' | 'firstReceivers' }
  | { readonly kind: 'states' }
  | { readonly kind: 'branches' }
  | { readonly kind: 'bands' }
  | { readonly kind: 'scale' }
  | { readonly kind: 'due' };

/** What each column can be narrowed by. The number of a line is no property of a case. */
export const COLUMN_FILTERS: Readonly<Record<LedgerColumnName, readonly FilterField[]>> = {
  position: [],
  caseNo: [{ kind: 'words', key: 'caseNo' }],
  receivedOn: [{ kind: 'days', keys: ['from', 'to'] }],
  branch: [{ kind: 'branches' }],
  source: [{ kind: 'codes', key: 'sources', list: 'source' }],
  complainant: [
    { kind: 'words', key: 'name' },
    { kind: 'yesNo', key: 'anonymous', word: 'anonymous' },
  ],
  phone: [{ kind: 'phone' }],
  category: [{ kind: 'codes', key: 'categories', list: 'bizCategory' }],
  reason: [{ kind: 'codes', key: 'reasons', list: 'reason' }],
  level: [
    { kind: 'codes', key: 'grievanceLevels', list: 'grievanceLevel', word: 'grievanceLevel' },
    { kind: 'codes', key: 'regLevels', list: 'regLevel', word: 'regLevel' },
    { kind: 'codes', key: 'urgencies', list: 'urgency', word: 'urgency' },
  ],
  request: [{ kind: 'words', key: 'request' }],
  firstReceiver: [{ kind: 'people', key: 'firstReceivers' }],
  handler: [{ kind: 'people', key: 'handlers' }],
  outcome: [{ kind: 'codes', key: 'outcomes', list: 'outcome' }],
  cost: [{ kind: 'money', keys: ['costFrom', 'costTo'] }],
  band: [{ kind: 'bands' }],
  finalOn: [{ kind: 'days', keys: ['finalFrom', 'finalTo'] }, { kind: 'due' }],
  toldOn: [{ kind: 'days', keys: ['toldFrom', 'toldTo'] }],
  endedOn: [{ kind: 'days', keys: ['endedFrom', 'endedTo'] }],
  days: [{ kind: 'counts', keys: ['daysFrom', 'daysTo'] }],
  overdue: [{ kind: 'yesNo', key: 'overdue' }],
  satisfaction: [{ kind: 'scale' }],
  repeat: [{ kind: 'yesNo', key: 'repeat' }],
  regulator: [{ kind: 'yesNo', key: 'regulator' }],
  status: [{ kind: 'states' }],
  note: [{ kind: 'yesNo', key: 'onSpot', word: 'onSpot' }],
};

const OF_KIND = {
  phone: ['phone'],
  states: ['statuses'],
  branches: ['branches'],
  bands: ['bands'],
  scale: ['satisfactions'],
  due: ['due'],
} as const;

/** The parts of the filter that a field sets. */
export function keysOf(field: FilterField): readonly string[] {
  if ('keys' in field) return field.keys;
  return 'key' in field ? [field.key] : OF_KIND[field.kind];
}

/** True when something of the filter narrows this column. */
export function isNarrowed(name: LedgerColumnName, filter: object): boolean {
  return COLUMN_FILTERS[name].some((field) =>
    keysOf(field).some((key) => Reflect.get(filter, key) !== undefined),
  );
}
