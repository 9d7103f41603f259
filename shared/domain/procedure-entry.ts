import type { Condition, Procedure } from './procedure.ts';

/** Code fields of a case by which a procedure may be proposed. */
export const ENTRY_CODES = ['bizCategory', 'reasonCode', 'requestTypes'] as const;
type EntryCode = (typeof ENTRY_CODES)[number];

/** When a procedure is proposed, as a person sets it; all that is said must hold. */
export type EntryRule = {
  readonly rank: number;
  /** One of these codes stands there; an empty list asks for nothing. */
  readonly codes: Readonly<Record<EntryCode, readonly string[]>>;
  /** Names of facts that are filled in. */
  readonly filled: readonly string[];
  /** Only where it is the institution's default. */
  readonly asDefault: boolean;
  /** Conditions of other kinds, kept as they are. */
  readonly rest: readonly Condition[];
};

const FACTS = 'facts.';
/** Behind every shipped procedure that asks for something. */
const USUAL_RANK = 600;

function codesOf(when: readonly Condition[], name: EntryCode): readonly string[] {
  return when.flatMap((one) => ('path' in one && one.path === FACTS + name ? one.oneOf : []));
}

function factOf(condition: Condition): string | null {
  if (!('filled' in condition) || !condition.filled.startsWith(FACTS)) return null;
  return condition.filled.slice(FACTS.length);
}

function isKnown(condition: Condition, id: string): boolean {
  if ('path' in condition) return ENTRY_CODES.some((name) => condition.path === FACTS + name);
  if ('style' in condition) return condition.style === id;
  return factOf(condition) !== null;
}

/** The conditions of a procedure in the form in which they are set; of one that is never proposed, the empty form. */
export function entryRuleOf({ id, entry }: Pick<Procedure, 'id' | 'entry'>): EntryRule {
  const when = entry?.when ?? [];
  return {
    rank: entry?.rank ?? USUAL_RANK,
    codes: {
      bizCategory: codesOf(when, 'bizCategory'),
      reasonCode: codesOf(when, 'reasonCode'),
      requestTypes: codesOf(when, 'requestTypes'),
    },
    filled: when.map(factOf).filter((name) => name !== null),
    asDefault: when.some((one) => 'style' in one && one.style === id),
    rest: when.filter((one) => !isKnown(one, id)),
  };
}

/** The conditions that a rule stands for. */
export function entryOf(
  id: string,
  { rank, codes, filled, asDefault, rest }: EntryRule,
): NonNullable<Procedure['entry']> {
  const chosen = ENTRY_CODES.filter((name) => codes[name].length > 0);
  return {
    rank,
    when: [
      ...(asDefault ? [{ style: id }] : []),
      ...chosen.map((name) => ({ path: FACTS + name, oneOf: codes[name] })),
      ...filled.map((name) => ({ filled: FACTS + name })),
      ...rest,
    ],
  };
}
