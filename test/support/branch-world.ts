import { configurationOf } from '../../electron/services/configuration.ts';
import { ruleBookOf } from '../../electron/services/rule-books.ts';
import type { Outcome } from '../../shared/domain/action.ts';
import { act } from '../../shared/domain/actions.ts';
import type { ActionInput, ActionName } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import { moment } from '../../shared/domain/day.ts';
import type { Moment } from '../../shared/domain/day.ts';
import type { ActionWorld } from '../../shared/domain/guard.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { fen } from '../../shared/domain/money.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { RuleBook } from '../../shared/domain/rule-book.ts';
import type { RoleId, Staff } from '../../shared/domain/roles.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { FORM_TABLE } from './form-table.ts';

export const BRANCH = 'branch-0101';

function aPerson(id: string, name: string, roles: readonly RoleId[]): Staff {
  const isSeller = roles.includes('customerManager');
  const nobody = { deputyId: null, leaderId: null };
  return {
    id: staffId(id),
    staffNo: id,
    name,
    roles,
    branchId: BRANCH,
    isSeller,
    active: true,
    ...nobody,
  };
}

/** The fictional people of branch 0101 and of those above it. */
export const PEOPLE = {
  lin: aPerson('lin', '林小禾', ['teller']),
  tong: aPerson('tong', '童晚', ['teller']),
  zhou: aPerson('zhou', '周明澈', ['lobbyManager']),
  shen: aPerson('shen', '沈知夏', ['customerManager']),
  he: aPerson('he', '何岚', ['branchManager']),
  gu: aPerson('gu', '顾予安', ['complaintOfficer']),
  lu: aPerson('lu', '陆书遥', ['channelHead']),
  cheng: aPerson('cheng', '程一诺', ['opsDirector']),
  xu: aPerson('xu', '许安澜', ['cfo']),
  wen: aPerson('wen', '温言', ['generalManager']),
  xie: aPerson('xie', '谢清如', ['chiefActuary']),
  ye: aPerson('ye', '叶归舟', ['board']),
  fang: aPerson('fang', '方小满', ['finance']),
  jiang: aPerson('jiang', '江临', ['execDept']),
  qiao: aPerson('qiao', '乔木', ['creditOfficer']),
  su: aPerson('su', '苏眠', ['reviewer']),
  an: aPerson('an', '安澄', ['admin']),
  shi: aPerson('shi', '时敏', ['auditor']),
} as const;
export type PersonName = keyof typeof PEOPLE;

export const NOON = moment('2026-03-11T12:00:00');

export type WorldWish = {
  readonly now?: Moment;
  /** Differences from the usual people, by name. */
  readonly people?: Partial<Record<PersonName, Partial<Staff>>>;
  readonly settings?: Partial<Settings>;
  readonly linkedCost?: number;
  readonly giftsSpent?: number;
};

/** The shipped rule book with these settings. */
export function aBook(settings: Partial<Settings> = {}): RuleBook {
  const set = { kind: 'settings', version: 2, content: settings, changedBy: 'an', changedAt: NOON };
  return ruleBookOf(
    configurationOf({ latest: (kind) => (kind === 'settings' ? set : null) }, null),
  );
}

function directoryOf(changes: WorldWish['people'] = {}): readonly Staff[] {
  const changed = new Map(Object.entries(changes));
  const asChanged = ([name, person]: [string, Staff]): Staff => ({
    ...person,
    ...changed.get(name),
  });
  return Object.entries(PEOPLE).map(asChanged);
}

/** The branch as this person finds it: Wednesday noon, the usual people, the shipped rules. */
export function as(name: PersonName, wish: WorldWish = {}): ActionWorld {
  const directory = directoryOf(wish.people);
  let count = 0;
  return {
    now: wish.now ?? NOON,
    me: directory.find(({ id }) => id === PEOPLE[name].id) ?? PEOPLE[name],
    newId: () => {
      count += 1;
      return `${name}-${(wish.now ?? NOON).slice(5)}-${String(count)}`.replaceAll(/[^\w-]/gu, '');
    },
    directory,
    book: aBook(wish.settings),
    linkedCost: fen(wish.linkedCost ?? 0),
    giftsSpent: fen(wish.giftsSpent ?? 0),
    takeCaseNo: () => 'TS-0101-20260311-0001',
    forms: FORM_TABLE,
    knowsCase: (id) => id === 'known-case',
    repeats: () => false,
  };
}

/** The codes that refuse; none when the act went through. */
export function codesOf(outcome: Outcome): readonly Refusal[] {
  return outcome.ok ? [] : outcome.failure;
}

/** The codes that refuse this act on this case. */
export function refusals<A extends ActionName>(
  name: A,
  c: Case,
  input: ActionInput<A>,
  world: ActionWorld,
): readonly Refusal[] {
  return codesOf(act(name, c, input, world));
}

/** The case after the act; an exception with the codes when it is refused. */
export function done<A extends ActionName>(
  name: A,
  c: Case,
  input: ActionInput<A>,
  world: ActionWorld,
): Case {
  const outcome = act(name, c, input, world);
  if (!outcome.ok) throw new Error(`${name} is refused: ${outcome.failure.join(' ')}`);
  return outcome.value;
}
