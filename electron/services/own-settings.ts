import type { Stamp } from '../storage/audit-access.ts';
import type { Store, StoreWrites } from '../storage/store.ts';

/** What the program itself remembers among the settings; no page sets these. */
const OWN = {
  /** True once the recovery code has been typed back. */
  recoveryConfirmed: 'recoveryConfirmed',
  /** True after the data key was changed, until everybody has been given a new one-time code. */
  codesDue: 'codesDueAfterRekey',
  /** How many have left since the data key was made. */
  leavers: 'leaversSinceRekey',
} as const;
type OwnSetting = keyof typeof OWN;

function valueOf({ settings }: Pick<Store, 'settings'>, name: OwnSetting): unknown {
  return settings.all().find(({ key }) => key === OWN[name])?.value;
}

export function isSet(
  store: Pick<Store, 'settings'>,
  name: 'recoveryConfirmed' | 'codesDue',
): boolean {
  return valueOf(store, name) === true;
}

/** How many have left since the data key was made. */
export function leaversOf(store: Pick<Store, 'settings'>): number {
  const value = valueOf(store, 'leavers');
  return typeof value === 'number' ? value : 0;
}

export function setOwn(
  { settings }: Pick<StoreWrites, 'settings'>,
  values: Readonly<Partial<Record<OwnSetting, boolean | number>>>,
  stamp: Stamp,
): void {
  for (const name of ['recoveryConfirmed', 'codesDue', 'leavers'] as const) {
    const value = values[name];
    if (value !== undefined) settings.set(OWN[name], value, stamp);
  }
}
