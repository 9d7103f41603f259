import { shapedContent } from '../../shared/contract/configuration-reading.ts';
import { BANDS } from '../../shared/data/bands.ts';
import { DEADLINE_RULES } from '../../shared/data/deadline-rules.ts';
import { FACT_CHECK_FACTS } from '../../shared/data/fact-checks.ts';
import { OPTION_FACTS } from '../../shared/data/options.ts';
import { PROCEDURES } from '../../shared/data/procedures.ts';
import { SHIPPED_VERSION } from '../../shared/data/shipped-configuration.ts';
import { bandVersionInUse } from '../../shared/domain/approval.ts';
import { calendarOf } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { ListChange } from '../../shared/domain/configuration.ts';
import { newestProcedures } from '../../shared/domain/configuration-checks.ts';
import type { DeadlineRule } from '../../shared/domain/deadline-rule.ts';
import { procedureOf, rulesUnder } from '../../shared/domain/procedure-choice.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import { rulesWith } from '../../shared/domain/rule-checks.ts';
import type { Band, RuleBook } from '../../shared/domain/rule-book.ts';
import type { RuleSetReads } from '../storage/store.ts';
import type { Configuration } from './configuration.ts';

function presetProcedure(procedures: readonly Procedure[]): Procedure {
  const preset = procedures.find(({ kind, active }) => kind === 'case' && active);
  if (preset === undefined) throw new TypeError('no procedure is in force');
  return preset;
}

/** The book as it holds for one case: with the procedure, in the version, that the case began with, and its rules. */
export function bookOfCase(book: RuleBook, c: Case): RuleBook {
  return { ...book, procedure: procedureOf(c, book), rules: rulesUnder(c, book) };
}

function factChecksIn(changes: readonly ListChange[]): readonly string[] {
  const off = new Set(
    changes.filter(({ list, active }) => list === 'factCheck' && !active).map(({ code }) => code),
  );
  return FACT_CHECK_FACTS.map(({ code }) => code).filter((code) => !off.has(code));
}

/** The rule book in force: what is shipped with everything the institution has set. */
export function ruleBookOf({ contents, version }: Configuration): RuleBook {
  const { settings } = contents;
  const { businessHours, rolloverWeekends, cutoff } = settings;
  const procedures = [...PROCEDURES, ...contents.procedures];
  const calendar = calendarOf(contents.calendars);
  return {
    settings,
    bands: contents.bands,
    bandVersion: version('bands'),
    rules: rulesWith(DEADLINE_RULES, contents['deadline-rules']),
    ruleVersion: version('deadline-rules'),
    procedures,
    procedure: presetProcedure(newestProcedures(PROCEDURES, contents.procedures)),
    counting: {
      calendar,
      businessHours,
      rolloverWeekends,
      cutoff,
      openWeekdays: contents.branch.openDays,
    },
    options: OPTION_FACTS,
    factChecks: factChecksIn(contents.lists),
    waiverWords: contents['waiver-words'],
    lexicon: contents.lexicon,
    receivers: contents.receivers,
  };
}

/** What stood in earlier versions; null where none is kept under that number. */
export type EarlierVersions = {
  readonly rules: (version: number) => readonly DeadlineRule[] | null;
  readonly bands: (version: number) => readonly Band[] | null;
  readonly procedures: () => readonly Procedure[];
};

/** Keeps what was looked up: a version never changes. */
function remembered<Value>(find: (version: number) => Value): (version: number) => Value {
  const known = new Map<number, Value>();
  return (version) => {
    const kept = known.get(version);
    if (kept !== undefined) return kept;
    const found = find(version);
    known.set(version, found);
    return found;
  };
}

export function earlierVersions(stored: RuleSetReads): EarlierVersions {
  let procedures: readonly Procedure[] | null = null;
  return {
    rules: remembered((version) => {
      if (version === SHIPPED_VERSION) return DEADLINE_RULES;
      const content = stored.version('deadline-rules', version)?.content;
      const settings = shapedContent('deadline-rules', content);
      return settings === null ? null : rulesWith(DEADLINE_RULES, settings);
    }),
    bands: remembered((version) =>
      version === SHIPPED_VERSION
        ? BANDS
        : shapedContent('bands', stored.version('bands', version)?.content),
    ),
    procedures: () =>
      (procedures ??= stored
        .all('procedures')
        .flatMap(({ content }) => shapedContent('procedures', content) ?? [])),
  };
}

function isKept({ procedures }: RuleBook, c: Case): boolean {
  const wanted = [
    [c.procedureId, c.procedureVersion] as const,
    ...c.procedureChanges.map(({ from, fromVersion }) => [from, fromVersion] as const),
  ];
  return wanted.every(([id, version]) =>
    procedures.some((one) => one.id === id && one.version === version),
  );
}

/**
 * The book with the versions this case goes by: the deadline rules in force at T1, the bands its running approval
 * started with, its own procedure. A draft goes by what is in force.
 */
export function bookWithVersions(book: RuleBook, c: Case, earlier: EarlierVersions): RuleBook {
  const ruleVersion = c.status === 'draft' ? book.ruleVersion : c.ruleVersion;
  const bandVersion = bandVersionInUse(c) ?? book.bandVersion;
  const rules = ruleVersion === book.ruleVersion ? null : earlier.rules(ruleVersion);
  const bands = bandVersion === book.bandVersion ? null : earlier.bands(bandVersion);
  return {
    ...book,
    ...(rules === null ? {} : { rules, ruleVersion }),
    ...(bands === null ? {} : { bands, bandVersion }),
    ...(isKept(book, c) ? {} : { procedures: [...earlier.procedures(), ...book.procedures] }),
  };
}
