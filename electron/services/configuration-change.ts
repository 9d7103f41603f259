import { setImmediate as nextTurn } from 'node:timers/promises';
import { readContent, shapedContent } from '../../shared/contract/configuration-reading.ts';
import { DEADLINE_RULES } from '../../shared/data/deadline-rules.ts';
import { LISTS } from '../../shared/data/lists.ts';
import { PROCEDURES } from '../../shared/data/procedures.ts';
import { SCRIPTS } from '../../shared/data/scripts.ts';
import { SHIPPED_CONFIGURATION } from '../../shared/data/shipped-configuration.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { isConfigurationKind, KIND_FACTS } from '../../shared/domain/configuration.ts';
import type {
  ConfigurationContents,
  ConfigurationGround,
  ConfigurationKind,
  ConfigurationProblem,
} from '../../shared/domain/configuration.ts';
import type { FormTemplate } from '../../shared/domain/form-templates.ts';
import { movedDates } from '../../shared/domain/moved-dates.ts';
import type { MovedDate } from '../../shared/domain/moved-dates.ts';
import { isOpen } from '../../shared/domain/states.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import { formWordsOf } from '../../shared/forms/form-words.ts';
import type { Result } from '../../shared/domain/result.ts';
import { configurationWith } from './configuration.ts';
import type { Office } from './office.ts';
import { ruleBookOf } from './rule-books.ts';

/** The new contents of the kinds that a change is about. */
export type Changes = Partial<ConfigurationContents>;

export function kindsOf(changes: Readonly<Record<string, unknown>>): readonly ConfigurationKind[] {
  return Object.keys(changes).filter(isConfigurationKind);
}

/** The contents of a stored proposal that this program can still read. */
export function shapedChanges(changes: Readonly<Record<string, unknown>>): Changes {
  const shaped = kindsOf(changes).flatMap((kind) => {
    const content = shapedContent(kind, changes[kind]);
    return content === null ? [] : [[kind, content] as const];
  });
  return Object.fromEntries(shaped);
}

/** What contents are judged against here and now; `beside`: what comes into force together with them. */
export function groundOf(office: Office, beside: Changes = {}): ConfigurationGround {
  const before = office.configuration().contents;
  return {
    shipped: SHIPPED_CONFIGURATION,
    before,
    beside: { ...before, ...beside },
    legal: DEADLINE_RULES,
    listCodes: (list) => LISTS[list].map(({ code }) => code),
    scripts: new Map(SCRIPTS.map(({ code, kind, scene }) => [code, { kind, scene }])),
    procedures: PROCEDURES,
    formWords: (form) => formWordsOf(form).map(({ code }) => code),
    staffIds: new Set(office.directory().flatMap(({ id, active }) => (active ? [id] : []))),
  };
}

function everyProcedure({ store }: Office): readonly Procedure[] {
  const kept = store.ruleSets
    .all('procedures')
    .flatMap(({ content }) => shapedContent('procedures', content) ?? []);
  return [...PROCEDURES, ...kept];
}

/** A changed procedure takes the next number of its own; one that is known already keeps it, so that cases find it. */
function renumbered(own: readonly Procedure[], known: readonly Procedure[]): readonly Procedure[] {
  return own.map((one) => {
    const versions = known.filter(({ id }) => id === one.id);
    const text = canonicalJson({ ...one, version: 0 });
    const same = versions.findLast((old) => canonicalJson({ ...old, version: 0 }) === text);
    const next = Math.max(0, ...versions.map(({ version }) => version)) + 1;
    return { ...one, version: same?.version ?? next };
  });
}

/** Other words for a form take the next number of their own: the print says which it had. */
function renumberedTemplates(
  own: readonly FormTemplate[],
  known: readonly FormTemplate[],
): readonly FormTemplate[] {
  return own.map((one) => {
    const versions = known.filter(({ code }) => code === one.code);
    const text = canonicalJson(one.words);
    const same = versions.findLast(({ words }) => canonicalJson(words) === text);
    const next = Math.max(0, ...versions.map(({ version }) => version)) + 1;
    return { ...one, version: same?.version ?? next };
  });
}

function preparedTemplates(content: unknown, { store }: Office): unknown {
  const own = shapedContent('form-templates', content);
  if (own === null) return content;
  const known = store.ruleSets
    .all('form-templates')
    .flatMap((set) => shapedContent('form-templates', set.content) ?? []);
  return renumberedTemplates(own, known);
}

/** A content as it would be stored. */
export function prepared(kind: ConfigurationKind, content: unknown, office: Office): unknown {
  if (kind === 'form-templates') return preparedTemplates(content, office);
  if (kind !== 'procedures') return content;
  const own = shapedContent('procedures', content);
  return own === null ? content : renumbered(own, everyProcedure(office));
}

/** One kind's new content, checked; everything wrong with it otherwise. */
export function checkedContent(
  kind: ConfigurationKind,
  content: unknown,
  office: Office,
  beside: Changes = {},
): Result<Changes, readonly ConfigurationProblem[]> {
  const read = readContent(kind, prepared(kind, content, office), groundOf(office, beside));
  return read.ok ? { ok: true, value: { [kind]: read.value } } : read;
}

/** Cases looked at in one go; between two goes other calls are answered. */
const SLICE = 25;

export type Moves = { readonly dates: readonly MovedDate[]; readonly count: number };
const NO_MOVES: Moves = { dates: [], count: 0 };

function movesOfCase(
  id: Parameters<Office['store']['cases']['load']>[0],
  office: Office,
  next: ReturnType<typeof ruleBookOf>,
): readonly MovedDate[] {
  try {
    const c = office.store.cases.load(id);
    if (c === null || !isOpen(c.status)) return [];
    const books = { before: office.bookOf(c), after: office.bookOf(c, next) };
    return movedDates(c, books, office.world.now());
  } catch (error) {
    // One case that cannot be read must not hide all others.
    const name = error instanceof Error ? error.name : 'unknown';
    office.world.log('case-not-compared', { id, error: name });
    return [];
  }
}

/** Which dates of open cases the change moves, the first `most` of them; looked up beside the work. */
export async function movesBy(changes: Changes, office: Office, most: number): Promise<Moves> {
  if (!kindsOf(changes).some((kind) => KIND_FACTS[kind].movesDates)) return NO_MOVES;
  const next = ruleBookOf(configurationWith(office.configuration(), changes));
  const ids = office.store.cases.openIds();
  const dates: MovedDate[] = [];
  let count = 0;
  for (let from = 0; from < ids.length && office.isOpen(); from += SLICE) {
    const slice = ids.slice(from, from + SLICE).flatMap((id) => movesOfCase(id, office, next));
    count += slice.length;
    dates.push(...slice.slice(0, most - dates.length));
    await nextTurn();
  }
  return { dates, count };
}
