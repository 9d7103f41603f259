import { ACTIONS, ACTION_NAMES } from '../../shared/domain/actions.ts';
import { act } from '../../shared/domain/actions.ts';
import type { ActionName } from '../../shared/domain/actions.ts';
import {
  approvalRoute,
  approvedAmount,
  bandAmount,
  bandOf,
  companyCost,
} from '../../shared/domain/approval.ts';
import type { Case } from '../../shared/domain/case.ts';
import { maskedPaths, seenCase } from '../../shared/domain/case-mask.ts';
import { formsNow } from '../../shared/domain/form-signatures.ts';
import type { ActionWorld } from '../../shared/domain/guard.ts';
import { addMinutes } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import { NO_MONEY } from '../../shared/domain/money.ts';
import { choiceGaps } from '../../shared/domain/next-action.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { RoleId, Staff } from '../../shared/domain/roles.ts';
import type { CaseView } from '../../shared/contract/views.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { FACT_CHECK_FACTS } from '../../shared/data/fact-checks.ts';
import { procedureView } from '../../electron/services/procedure-views.ts';
import { P1 } from '../../shared/data/procedures/p1.ts';
import { LEXICON } from '../../shared/data/lexicon.ts';
import { PROCEDURES } from '../../shared/data/procedures.ts';
import { OPTION_FACTS } from '../../shared/data/options.ts';
import { DEFAULT_SETTINGS } from '../../shared/data/settings.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { aCase } from '../support/a-case.ts';
import { FORM_TABLE } from '../support/form-table.ts';
import type { Answers } from './fake-bridge.ts';
import { aPerson, aStatus, FRAME_ANSWERS, NOW } from './page.tsx';

function colleague(no: string, name: string, roles: readonly RoleId[], isSeller = false): Staff {
  const person = { staffNo: no, name, roles, isSeller, active: true, branchId: 'b-1' };
  return { ...person, id: staffId(no), deputyId: null, leaderId: null };
}

const MANAGER = colleague('B0002', '周明澈', ['branchManager']);

const ONE_SHEET = { sheet: null, subjectId: null, no: null, at: null };

/** The people of the branch: one of them sells. */
export const PEOPLE: readonly Staff[] = [
  MANAGER,
  colleague('T0001', '王晓柜', ['teller']),
  colleague('S0001', '赵理财', ['customerManager'], true),
];

/** The rules as shipped, the calendar apart: no date is computed on these pages. */
function worldFor(me: Staff): ActionWorld {
  const calendar = {
    isWorkday: () => true,
    dayType: () => 'workday' as const,
    noteOf: () => '',
    hasYear: () => true,
  };
  return {
    // The page's clock started at NOW and goes on; what it stamps is never in the future here.
    now: addMinutes(NOW, 60),
    me,
    newId: () => crypto.randomUUID(),
    directory: PEOPLE,
    linkedCost: NO_MONEY,
    giftsSpent: NO_MONEY,
    takeCaseNo: () => 'TS-0101-20260311-0001',
    forms: FORM_TABLE,
    knowsCase: () => true,
    repeats: () => false,
    book: {
      settings: DEFAULT_SETTINGS,
      bands: BANDS,
      bandVersion: 1,
      rules: [],
      ruleVersion: 1,
      procedures: PROCEDURES,
      procedure: P1,
      counting: {
        calendar,
        businessHours: DEFAULT_SETTINGS.businessHours,
        rolloverWeekends: true,
        cutoff: 'closing',
      },
      options: OPTION_FACTS,
      factChecks: FACT_CHECK_FACTS.map(({ code }) => code),
      waiverWords: WAIVER_WORDS,
      lexicon: LEXICON,
      receivers: [],
    },
  };
}

/** The case as this person sees it: the real table says what they may try. */
function viewOf(c: Case, me: Staff): CaseView {
  const world = worldFor(me);
  const whole = c.status === 'draft';
  const may = ACTION_NAMES.filter((name) => {
    const { bar } = ACTIONS[name];
    return bar(c, world, false) === null;
  });
  const band = bandOf(c, NO_MONEY, world.book);
  const route = approvalRoute(c, NO_MONEY, world.book);
  const signs = c.status === 'proposing' && route === 'signature';
  return {
    case: seenCase(c, { whole, internal: true }),
    procedure: procedureView(c, world.book),
    masked: whole ? [] : maskedPaths(c),
    may,
    mayDiscard: whole,
    next: null,
    deadlines: [],
    headline: null,
    money: {
      companyCost: companyCost(c),
      bandAmount: bandAmount(c, NO_MONEY),
      linkedCost: NO_MONEY,
      approvedAmount: approvedAmount(c),
      route,
      bandId: band?.id ?? null,
      chain: band?.chain ?? [],
      waitingFor: signs ? (band?.chain[0] ?? null) : null,
    },
    unsignedForms: [],
    signing: formsNow(c, ['F01', 'F15'], FORM_TABLE),
    choiceGaps: choiceGaps(c, world),
    tellingGaps: [],
    forms: [
      { form: 'F01', copies: ['customer', 'internal'], sheets: [ONE_SHEET] },
      { form: 'CARD', copies: ['customer'], sheets: [ONE_SHEET] },
    ],
    prints: [],
    mayOnPaper: [],
    seesInternal: true,
    mayPrintFull: false,
    callers: [{ role: 'complaintOfficer', staffId: null }],
  };
}

/** A reception as the manager sees it. */
export function viewOfReception(c: Case): CaseView {
  return viewOf(c, MANAGER);
}

type Asked = { readonly revision: number; readonly input: unknown };

type Desk = {
  readonly answers: Answers;
  /** The case as the desk has it now. */
  readonly now: () => Case;
  /** Somebody else saved first. */
  readonly elsewhere: (change: (c: Case) => Case) => void;
};

/** One case kept by the real rules, with the answers of a desk around it. */
export function deskOf(first: Case, me: Staff = MANAGER): Desk {
  let current = first;
  const run = (
    name: ActionName,
    { revision, input }: Asked,
  ): CaseView | { refused: readonly Refusal[] } => {
    if (revision !== current.rev) return { refused: ['stale-revision'] };
    const done = act(name, current, input, worldFor(me));
    if (!done.ok) return { refused: done.failure };
    current = { ...done.value, rev: current.rev + 1 };
    return viewOf(current, me);
  };
  const person = { ...aPerson(me.roles, ['home', 'reception', 'ledger']), staff: { ...me } };
  const acts: Answers = {
    'cases.view': () => viewOf(current, me),
    'cases.reveal': ({ field }) => ({ value: field === 'complainant.phone' ? '13800005621' : '' }),
    'case.edit-case': (asked) => run('edit-case', asked),
    'case.register': (asked) => run('register', asked),
    'case.isolate': (asked) => run('isolate', asked),
    'case.concern': (asked) => run('concern', asked),
    'case.step': (asked) => run('step', asked),
    'case.option': (asked) => run('option', asked),
    'case.remove-option': (asked) => run('remove-option', asked),
    'case.request-approval': (asked) => run('request-approval', asked),
    'case.propose': (asked) => run('propose', asked),
    'case.fact-check': (asked) => run('fact-check', asked),
    'case.pay': (asked) => run('pay', asked),
    'case.choose-option': (asked) => run('choose-option', asked),
    'case.contact': (asked) => run('contact', asked),
    'case.leave': (asked) => run('leave', asked),
    'case.repeat': (asked) => run('repeat', asked),
    'case.emotion': (asked) => run('emotion', asked),
    'case.assign': (asked) => run('assign', asked),
    'case.sign-form': (asked) => run('sign-form', asked),
  };
  return {
    answers: {
      ...FRAME_ANSWERS,
      'app.status': () => aStatus({ me: person }),
      'staff.directory': () => PEOPLE,
      'book.read': () => ({ ...FRAME_ANSWERS['book.read'](), bands: [...BANDS] }),
      ...acts,
    },
    now: () => current,
    elsewhere: (change) => {
      current = { ...change(current), rev: current.rev + 1 };
    },
  };
}

/** A reception just begun by the manager of the branch. */
export function aReception(): Case {
  return aCase({
    facts: {
      firstReceiverId: staffId('B0002'),
      receivingUnit: '滨江支行',
      complainedUnit: '滨江支行',
      zone: 'Z3',
    },
    whole: { openedBy: staffId('B0002'), openedAt: NOW, updatedAt: NOW },
  });
}
