import type { CountUnit } from '../domain/day-counting.ts';
import type { DeadlineId } from '../domain/deadline-rule.ts';

/** When the first step of the timetable is due: so long after the offer, at once (0 min), or within these rules. */
type OptionTime =
  | { readonly length: number; readonly unit: CountUnit }
  | { readonly within: readonly DeadlineId[] };

/**
 * `band`: by approval band when there is a cost. `manager`: the branch manager signs (O01 only when it is the whole
 * outcome). `budget`: inside the branch's gift budget, else by band. `always-when-set`: by band, and through a chain
 * whatever the amount while the setting `exGratiaAlwaysApprove` is on.
 */
type OptionApproval = 'band' | 'manager' | 'budget' | 'none' | 'always-when-set';

/** What is known of a resolution option beside its name in the list `option`; `scripts` are entries of step 5. */
export type OptionFacts = {
  readonly code: string;
  /** Whether it costs the institution money. */
  readonly cost: 'no' | 'may' | 'yes';
  readonly approval: OptionApproval;
  readonly time: OptionTime;
  /** Codes of the list `outcome`; `any` = it goes with every outcome. */
  readonly outcomes: readonly string[] | 'any';
  readonly scripts: readonly string[];
};

const ON_THE_SPOT = { length: 0, unit: 'min' } as const;
const SAME_DAY = { length: 0, unit: 'day' } as const;
const workingDays = (length: number): OptionTime => ({ length, unit: 'wd' });
const days = (length: number): OptionTime => ({ length, unit: 'cal' });

const AGREE = 'S5-say-3';
const PRIORITY = 'S5-say-1';
const COMPLEX = 'S5-say-2';
const PARTNER_FIRST = 'S5-do-2';
const NO_PROMISE = 'S5-do-3';
const LIKE_FOR_LIKE = 'S5-do-5';

/** The shipped resolution options O01-O21 (list `option`); times and outcomes are defaults. */
export const OPTION_FACTS: readonly OptionFacts[] = [
  {
    code: 'O01',
    cost: 'no',
    approval: 'manager',
    time: SAME_DAY,
    outcomes: ['J4'],
    scripts: ['S5-do-4'],
  },
  {
    code: 'O02',
    cost: 'no',
    approval: 'none',
    time: ON_THE_SPOT,
    outcomes: ['J1', 'J4'],
    scripts: [LIKE_FOR_LIKE],
  },
  {
    code: 'O03',
    cost: 'may',
    approval: 'band',
    time: SAME_DAY,
    outcomes: ['J1'],
    scripts: ['S5-do-6', PRIORITY],
  },
  {
    code: 'O04',
    cost: 'no',
    approval: 'none',
    time: workingDays(1),
    outcomes: ['J1'],
    scripts: [PRIORITY, AGREE],
  },
  {
    code: 'O05',
    cost: 'may',
    approval: 'band',
    time: workingDays(2),
    outcomes: ['J1'],
    scripts: [PRIORITY, AGREE],
  },
  {
    code: 'O06',
    cost: 'yes',
    approval: 'band',
    time: days(3),
    outcomes: ['J1', 'J2'],
    scripts: [NO_PROMISE, AGREE],
  },
  {
    code: 'O07',
    cost: 'yes',
    approval: 'band',
    time: days(3),
    outcomes: ['J1', 'J2'],
    scripts: [NO_PROMISE, AGREE],
  },
  {
    code: 'O08',
    cost: 'yes',
    approval: 'band',
    time: days(7),
    outcomes: ['J1', 'J2'],
    scripts: [NO_PROMISE, LIKE_FOR_LIKE],
  },
  {
    code: 'O09',
    cost: 'may',
    approval: 'budget',
    time: ON_THE_SPOT,
    outcomes: ['J2', 'J4'],
    scripts: [LIKE_FOR_LIKE],
  },
  {
    code: 'O10',
    cost: 'yes',
    approval: 'always-when-set',
    time: days(7),
    outcomes: ['J2'],
    scripts: [PARTNER_FIRST, NO_PROMISE],
  },
  {
    code: 'O11',
    cost: 'yes',
    approval: 'always-when-set',
    time: days(7),
    outcomes: ['J1'],
    scripts: [PARTNER_FIRST, NO_PROMISE],
  },
  {
    code: 'O12',
    cost: 'no',
    approval: 'none',
    time: workingDays(1),
    outcomes: ['J5'],
    scripts: [PARTNER_FIRST, AGREE],
  },
  {
    code: 'O13',
    cost: 'no',
    approval: 'manager',
    time: { within: ['D01'] },
    outcomes: ['J3'],
    scripts: [COMPLEX],
  },
  {
    code: 'O14',
    cost: 'no',
    approval: 'none',
    time: { within: ['D08', 'D09'] },
    outcomes: ['J1'],
    scripts: [COMPLEX, AGREE],
  },
  {
    code: 'O15',
    cost: 'no',
    approval: 'none',
    time: workingDays(1),
    outcomes: ['J1'],
    scripts: [AGREE],
  },
  { code: 'O16', cost: 'no', approval: 'none', time: SAME_DAY, outcomes: ['J1'], scripts: [AGREE] },
  {
    code: 'O17',
    cost: 'no',
    approval: 'none',
    time: workingDays(1),
    outcomes: ['J5'],
    scripts: [PARTNER_FIRST, COMPLEX],
  },
  {
    code: 'O18',
    cost: 'may',
    approval: 'band',
    time: workingDays(3),
    outcomes: ['J2'],
    scripts: [COMPLEX],
  },
  {
    code: 'O19',
    cost: 'no',
    approval: 'none',
    time: ON_THE_SPOT,
    outcomes: ['J3'],
    scripts: ['S5-say-4'],
  },
  {
    code: 'O20',
    cost: 'no',
    approval: 'none',
    time: days(7),
    outcomes: ['J1', 'J4'],
    scripts: [AGREE],
  },
  { code: 'O21', cost: 'no', approval: 'none', time: days(3), outcomes: 'any', scripts: [COMPLEX] },
];
