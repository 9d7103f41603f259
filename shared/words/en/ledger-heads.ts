/** Heads of the printed ledger's narrow columns, where the word of the screen has no room. */
export const ledgerHeads = {
  complainant: 'Name',
  firstReceiver: 'First seen by',
  days: 'Days',
  overdue: 'Late',
  satisfaction: 'Rating',
  repeat: 'Rep.',
  regulator: 'Reg.',
} as const;
