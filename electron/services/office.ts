import type { Case } from '../../shared/domain/case.ts';
import type { ActionWorld } from '../../shared/domain/guard.ts';
import { linkedCostOf, repeatsCase } from '../../shared/domain/linked-cost.ts';
import { fen, MOST_FEN } from '../../shared/domain/money.ts';
import type { Fen } from '../../shared/domain/money.ts';
import type { RuleBook } from '../../shared/domain/rule-book.ts';
import { FORMS } from '../../shared/forms/catalog.ts';
import { FORM_CODES } from '../../shared/forms/record.ts';
import type { Branch, StaffRecord } from '../storage/staff-access.ts';
import type { Stamp } from '../storage/audit-access.ts';
import type { Store } from '../storage/store.ts';
import type { SubKeys } from './keys.ts';
import { configurationOf } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { bookOfCase, bookWithVersions, earlierVersions, ruleBookOf } from './rule-books.ts';
import type { World } from './world.ts';

/** The open vault: store, sub-keys, and what is read once and kept until it changes. */
export type Office = {
  readonly world: World;
  readonly store: Store;
  readonly keys: SubKeys;
  /** What the institution has set, kind by kind. */
  readonly configuration: () => Configuration;
  readonly book: () => RuleBook;
  /** The book with the versions that this case began with, by the rules in force or by those of `book`. */
  readonly bookOf: (c: Case, book?: RuleBook) => RuleBook;
  readonly directory: () => readonly StaffRecord[];
  readonly branch: () => Branch;
  /** False once the vault was locked: a call that waited for a person stops here. */
  readonly isOpen: () => boolean;
  /** Call after staff, branch or settings were saved. */
  readonly refresh: () => void;
};

/** Who asks: a member of staff with the vault open. */
export type Visit = { readonly office: Office; readonly me: StaffRecord };

function firstBranch(store: Store): Branch {
  const branch = store.staff.branches()[0];
  if (branch === undefined) throw new TypeError('a vault without a branch');
  return branch;
}

export function openOffice(
  world: World,
  store: Store,
  keys: SubKeys,
  isOpen: () => boolean = () => true,
): Office {
  let configuration: Configuration | null = null;
  let book: RuleBook | null = null;
  let earlier = earlierVersions(store.ruleSets);
  let directory: readonly StaffRecord[] | null = null;
  let branch: Branch | null = null;
  const configured = (): Configuration =>
    (configuration ??= configurationOf(store.ruleSets, store.staff.branches()[0] ?? null));
  const current = (): RuleBook => (book ??= ruleBookOf(configured()));
  return {
    world,
    store,
    keys,
    isOpen,
    configuration: configured,
    book: current,
    bookOf: (c, by = current()) => bookOfCase(bookWithVersions(by, c, earlier), c),
    directory: () => (directory ??= store.staff.all()),
    branch: () => (branch ??= firstBranch(store)),
    refresh: () => {
      configuration = null;
      book = null;
      earlier = earlierVersions(store.ruleSets);
      directory = null;
      branch = null;
    },
  };
}

export function stampOf({ office, me }: Visit): Stamp {
  return { at: office.world.now(), by: me.id, branchId: me.branchId };
}

/** What other cases of the chain of repeats, received within the window, already cost (rule A4). */
export function linkedCost(c: Case, { store: { cases }, book }: Office): Fen {
  return linkedCostOf(c, cases, book().settings.repeatWindowDays);
}

/** What gifts of other cases took of the branch's budget this calendar year (rule A10). */
function giftsSpent(c: Case, { store, world }: Office): Fen {
  const year = world.now().slice(0, 4);
  return fen(Math.min(store.cases.giftsOfYear(c.branchId, year, c.id), MOST_FEN));
}

/** The forms that the record of this case has to hold signed. */
export function requiredForms(c: Case): readonly string[] {
  return FORM_CODES.filter((form) => FORMS[form].required(c));
}

/** The world of an act on this case; `takeCaseNo` is only for acts that may register. */
export function actionWorld(c: Case, { office, me }: Visit, takeCaseNo: () => string): ActionWorld {
  const { world, store } = office;
  return {
    now: world.now(),
    me,
    newId: world.newId,
    directory: office.directory(),
    book: office.bookOf(c),
    linkedCost: linkedCost(c, office),
    giftsSpent: giftsSpent(c, office),
    takeCaseNo,
    requiredForms,
    knowsCase: (id) => store.cases.index(id) !== null,
    repeats: (id, other) => repeatsCase(id, other, store.cases.load),
  };
}
