/** Work on the whole data folder, of which one is done at a time and the page shows how far it is. */
export const WORK_KINDS = ['backup', 'restore', 'drill', 'rekey', 'salvage', 'files'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** How far it is, in steps of its own; a `total` of 0 = not known yet. */
export type WorkState = {
  readonly kind: WorkKind;
  readonly done: number;
  readonly total: number;
};
