/** Life cycle of a case 案件状态 (domain 6.1). */
export const CASE_STATES = [
  'draft',
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
  'closed',
  'archived',
  'purged',
  'onHold',
  'deferred',
  'reopened',
  'underReview',
  'referred',
  'withdrawn',
  'rejected',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const OPEN_STATES = [
  'draft',
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
  'onHold',
  'deferred',
  'reopened',
  'underReview',
  'referred',
] as const satisfies readonly CaseState[];

const OPEN: ReadonlySet<CaseState> = new Set(OPEN_STATES);

export function isOpen(state: CaseState): boolean {
  return OPEN.has(state);
}

/** Registered, and somebody works on it. From here the clock can be paused; to here it resumes. */
export const HANDLING_STATES = [
  'registered',
  'investigating',
  'proposing',
  'awaitingApproval',
  'executing',
  'notified',
  'followingUp',
] as const satisfies readonly CaseState[];

/** Transitions (domain 6.2). What is absent cannot happen. */
export const TRANSITIONS = {
  T1: { from: ['draft'], to: 'registered' },
  T2: { from: ['registered'], to: 'investigating' },
  T3: { from: ['registered'], to: 'referred' },
  T4: { from: ['registered'], to: 'rejected' },
  // A pause has to be ended before any other transition (rules 4.1).
  T5: {
    from: OPEN_STATES.filter((state) => state !== 'draft' && state !== 'onHold'),
    to: 'withdrawn',
  },
  T6: { from: ['investigating'], to: 'proposing' },
  T7: { from: ['proposing'], to: 'awaitingApproval' },
  T7b: { from: ['proposing'], to: 'executing' },
  T8: { from: ['awaitingApproval'], to: 'executing' },
  T9: { from: ['awaitingApproval'], to: 'proposing' },
  T9a: { from: ['awaitingApproval', 'executing'], to: 'proposing' },
  T10: { from: ['proposing'], to: 'notified' },
  T11: { from: ['executing'], to: 'notified' },
  T12: { from: ['notified'], to: 'followingUp' },
  T13: { from: ['followingUp'], to: 'closed' },
  T14: { from: ['followingUp'], to: 'investigating' },
  T15: { from: [...HANDLING_STATES, 'onHold'], to: 'onHold' },
  T16: { from: ['investigating', 'proposing'], to: 'deferred' },
  T16a: { from: ['deferred'], to: 'investigating' },
  T16b: { from: ['deferred'], to: 'closed' },
  T17: { from: ['closed', 'rejected'], to: 'underReview' },
  T18: { from: ['underReview'], to: 'closed' },
  T19: { from: ['closed', 'withdrawn', 'rejected'], to: 'archived' },
  T20: { from: ['archived'], to: 'purged' },
  T21: { from: ['referred'], to: 'closed' },
  T22: { from: ['referred'], to: 'investigating' },
  T23: { from: ['registered'], to: 'closed' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly CaseState[]; readonly to: CaseState }>
>;
export type TransitionId = keyof typeof TRANSITIONS;

export function isTransition(value: string): value is TransitionId {
  return Object.hasOwn(TRANSITIONS, value);
}

/** True when the table has this transition from this state. */
export function canLeave(state: CaseState, by: TransitionId): boolean {
  const { from }: { readonly from: readonly CaseState[] } = TRANSITIONS[by];
  return from.includes(state);
}

/** Where a transition that leads back, or by what was decided, may end besides its usual state. */
const OTHER_ENDS: Readonly<Partial<Record<TransitionId, readonly CaseState[]>>> = {
  T15: HANDLING_STATES,
  T18: ['investigating'],
};

/** Every state in which a transition may end. */
export function endsOf(id: TransitionId): readonly CaseState[] {
  return [TRANSITIONS[id].to, ...(OTHER_ENDS[id] ?? [])];
}
