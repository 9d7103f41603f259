import type { TFunction } from 'i18next';
import type { Moment } from '../../../shared/domain/day.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';
import type { RoleId } from '../../../shared/domain/roles.ts';

/** One line of the timeline. `by` null = by the rule itself. */
export type Entry = {
  readonly key: string;
  readonly at: Moment;
  /** When it was entered, where that may be later. */
  readonly loggedAt?: Moment;
  readonly what: string;
  readonly more: string;
  readonly by: string | null;
  /** The name of somebody who is not of the staff, in place of `by`. */
  readonly who?: string;
};

/** The words a line is made of. */
export type Texts = {
  readonly t: TFunction;
  readonly code: (list: ListName, code: string | null) => string;
  readonly choice: (all: readonly string[], code: string) => string;
  readonly transition: (id: string) => string;
  readonly form: (form: string, sheet: string | null) => string;
  /** A place to sign on a form. */
  readonly slot: (key: string) => string;
  /** The label of a fact of the case whose change is on record. */
  readonly field: (name: string) => string;
  readonly name: (id: string | null) => string;
  readonly role: (role: RoleId) => string;
  /** The name of a stage of the case's procedure, by its code. */
  readonly stage: (code: string) => string;
};

/** A line for something that may not have happened yet. */
export function maybe(
  at: Moment | null,
  entry: Pick<Entry, 'key' | 'what' | 'who' | 'loggedAt'> & { readonly more?: string | null },
  by: StaffId | null,
): readonly Entry[] {
  return at === null ? [] : [{ at, by, ...entry, more: entry.more ?? '' }];
}
