/** What was read of one table of a damaged database; `lost` null = nothing tells how many rows are missing. */
export type TableFound = {
  readonly table: string;
  readonly read: number;
  readonly lost: number | null;
};

/** What a salvage reports on, in the order of its list. */
export const SALVAGE_GROUPS = [
  'cases',
  'audit',
  'auditContents',
  'people',
  'settings',
  'prints',
  'attachments',
  'books',
  'payouts',
  'hints',
  'imports',
  'outbox',
  'other',
] as const;
type SalvageGroup = (typeof SALVAGE_GROUPS)[number];

/** By the beginning of a table's name; the first that fits counts. */
const GROUP_OF: readonly (readonly [string, SalvageGroup])[] = [
  ['case_records', 'cases'],
  ['audit_contents', 'auditContents'],
  ['audit', 'audit'],
  ['branches', 'people'],
  ['departments', 'people'],
  ['staff', 'people'],
  ['absences', 'people'],
  ['settings', 'settings'],
  ['rule_sets', 'settings'],
  ['configuration', 'settings'],
  ['print', 'prints'],
  ['editable_copies', 'prints'],
  ['attachments', 'attachments'],
  ['branch_records', 'books'],
  ['payout', 'payouts'],
  ['lexicon', 'hints'],
  ['import', 'imports'],
  ['outbox', 'outbox'],
];

/** Made anew from the cases: what could not be read of them is not missing afterwards. */
const MADE_ANEW = ['cases', 'case_', 'customer_keys', 'todos'];

function groupOf(table: string): SalvageGroup | null {
  const known = GROUP_OF.find(([start]) => table.startsWith(start));
  if (known !== undefined) return known[1];
  return MADE_ANEW.some((start) => table.startsWith(start)) ? null : 'other';
}

export type GroupFound = {
  readonly group: SalvageGroup;
  readonly read: number;
  readonly lost: number | null;
};

/** The tables as a person is told of them. */
export function foundByGroup(tables: readonly TableFound[]): readonly GroupFound[] {
  return SALVAGE_GROUPS.map((group) => {
    const own = tables.filter(({ table }) => groupOf(table) === group);
    const known = own.every(({ lost }) => lost !== null);
    return {
      group,
      read: own.reduce((sum, { read }) => sum + read, 0),
      lost: known ? own.reduce((sum, { lost }) => sum + (lost ?? 0), 0) : null,
    };
  });
}
