import { callersOf } from './callers.ts';
import type { Caller } from './callers.ts';
import type { Case } from './case.ts';
import { isRunning } from './deadlines.ts';
import type { Dates, Draft, TodoWorld } from './todos.ts';

/** What each call that is due is for (list FU). */
const CALL_KINDS = {
  'closing-call': 'FU1',
  'care-call': 'FU2',
  'low-score-call': 'FU3',
  promise: 'FU5',
} as const;
type CallKey = keyof typeof CALL_KINDS;
const CALL_KEYS = ['closing-call', 'care-call', 'low-score-call', 'promise'] as const;

/** The kind of call that a to-do asks for; null when it asks for none. */
export function callKindOf(key: string): (typeof CALL_KINDS)[CallKey] | null {
  const named = CALL_KEYS.find((one) => key === one || key.startsWith(`${one}-`));
  return named === undefined ? null : CALL_KINDS[named];
}

/** Where nobody here may call, the superior unit does, and the call is entered from its paper (domain 3.3, 5.6). */
function whoCalls(c: Case, { directory }: TodoWorld, key: CallKey, due: Dates): readonly Draft[] {
  const callers = callersOf(c, directory);
  if (callers.length === 0) {
    return [{ key: `paper-call-${key}`, kind: 'TD1', role: 'branchManager', ...due }];
  }
  const asked = ({ role, staffId }: Caller): Draft => ({
    key: staffId === null ? key : `${key}-${staffId}`,
    kind: 'TD3',
    role,
    staffId,
    ...due,
  });
  return callers.map((caller) => asked(caller));
}

/** Calls due to the customer: whoever may make them, and the promised ones for whoever promised. */
export function callTodos(
  c: Case,
  world: TodoWorld,
  dueOf: (rule: string) => Dates,
): readonly Draft[] {
  const running = (rule: string): boolean =>
    world.deadlines.some((one) => one.rule === rule && isRunning(one));
  const call = (key: CallKey, rule: string): readonly Draft[] =>
    running(rule) ? whoCalls(c, world, key, dueOf(rule)) : [];
  const staffId = c.handlerId ?? c.facts.firstReceiverId;
  const promised: readonly Draft[] = running('D24')
    ? [{ key: 'promise', kind: 'TD4', staffId, ...dueOf('D24') }]
    : [];
  return [
    ...(c.status === 'followingUp' ? call('closing-call', 'D18') : []),
    ...call('care-call', 'D19'),
    ...call('low-score-call', 'D20'),
    ...promised,
  ];
}
