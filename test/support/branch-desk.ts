import { openCase, actOnCase } from '../../electron/services/cases.ts';
import type { ActionInput, ActionName } from '../../shared/domain/actions.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { PEOPLE } from './branch-world.ts';
import type { PersonName } from './branch-world.ts';
import { openBench } from './scenario-office.ts';
import type { Bench } from './scenario-office.ts';

/** The usual people of branch 0101 over a fresh encrypted store. Close it when done. */
export function openBranch(): Bench {
  const staff = Object.values(PEOPLE).map(({ id, name, roles }) => ({
    id,
    name,
    roles: [...roles],
  }));
  return openBench({ branch: { code: '0101', name: '滨江支行' }, staff });
}

/** What is stored of the case now. */
export function stored(id: CaseId, { office }: Bench): Case {
  const c = office.store.cases.load(id);
  if (c === null) throw new Error(`no case ${id}`);
  return c;
}

export type Deed = {
  readonly id: CaseId;
  readonly name: ActionName;
  readonly by: PersonName;
  readonly input: object;
};

/** One act at the stored revision, by the real service; the codes that refuse it, if any. */
export function tryAct(bench: Bench, { id, name, by, input }: Deed): readonly Refusal[] {
  const revision = bench.office.store.cases.index(id)?.rev ?? 0;
  const done = actOnCase(name, { id, revision, input }, bench.visit(by));
  return done.ok ? [] : done.failure.codes;
}

/** The same where it must go through. */
export function acted<A extends ActionName>(
  bench: Bench,
  id: CaseId,
  [name, by]: readonly [A, PersonName],
  input: ActionInput<A>,
): Case {
  const codes = tryAct(bench, { id, name, by, input });
  if (codes.length > 0) throw new Error(`${name} is refused: ${codes.join(' ')}`);
  return stored(id, bench);
}

/** A complaint that may be registered, but for who complains. */
export const FACTS = {
  source: 'S04',
  zone: 'Z3',
  bizCategory: 'B09',
  statedCause: '收费没有先说',
  requestTypes: ['Q01'],
  narrative: '客户办完汇款才知道扣了手续费，要求退还。',
} satisfies InputOf<typeof CASE_EDIT_FIELDS>;

/** A complaint by letter, opened by 林小禾 now. */
export function opened(bench: Bench, more: InputOf<typeof CASE_EDIT_FIELDS> = {}): Case {
  const complainant = {
    name: '纪安宁',
    phone: '13900002468',
    noticeGivenAt: bench.clock.now,
    ...more.complainant,
  };
  const view = openCase({ ...FACTS, ...more, complainant }, bench.visit('lin'));
  if (!view.ok) throw new Error(view.failure.codes.join(' '));
  return stored(view.value.case.id, bench);
}

type Levels = Pick<ActionInput<'assign'>, 'grievanceLevel' | 'regLevel' | 'urgency'>;

/** Registered and given to 林小禾 at these levels, all at the same moment. */
export function assigned(
  bench: Bench,
  levels: Levels = {},
  more: InputOf<typeof CASE_EDIT_FIELDS> = {},
): Case {
  const { id } = opened(bench, more);
  acted(bench, id, ['register', 'lin'], {});
  acted(bench, id, ['notice', 'lin'], { kind: 'NT1', mode: '当面', result: '送达' });
  const usual = { grievanceLevel: 'G1', regLevel: 'L1', urgency: 'U3' } as const;
  const handed = { handlerId: PEOPLE.lin.id, admissibility: 'AD1' };
  return acted(bench, id, ['assign', 'gu'], { ...usual, ...levels, ...handed });
}
