import type { TFunction } from 'i18next';
import type { Moment } from '../../../shared/domain/day.ts';
import type { ListName } from '../../../shared/domain/list-names.ts';

/** One line of the timeline. `by` null = by the rule itself. */
export type Entry = {
  readonly key: string;
  readonly at: Moment;
  /** When it was entered, where that may be later. */
  readonly loggedAt?: Moment;
  readonly what: string;
  readonly more: string;
  readonly by: string | null;
};

/** The words a line is made of. */
export type Texts = {
  readonly t: TFunction;
  readonly code: (list: ListName, code: string | null) => string;
  readonly choice: (all: readonly string[], code: string) => string;
  readonly transition: (id: string) => string;
  readonly form: (form: string) => string;
  readonly name: (id: string | null) => string;
};
