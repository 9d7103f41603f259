import { isSettingKey, SETTING_SHAPES } from '../../shared/contract/setting-shapes.ts';
import { BAND_VERSION, BANDS } from '../../shared/data/bands.ts';
import { CALENDARS } from '../../shared/data/calendars.ts';
import { DEADLINE_RULES, RULE_VERSION } from '../../shared/data/deadline-rules.ts';
import { FACT_CHECK_FACTS } from '../../shared/data/fact-checks.ts';
import { LEXICON } from '../../shared/data/lexicon.ts';
import { OPTION_FACTS } from '../../shared/data/options.ts';
import { PROCEDURES } from '../../shared/data/procedures.ts';
import { DEFAULT_SETTINGS } from '../../shared/data/settings.ts';
import { WAIVER_WORDS } from '../../shared/data/waiver-words.ts';
import { calendarOf } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { procedureOf, rulesUnder } from '../../shared/domain/procedure-choice.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import type { RuleBook } from '../../shared/domain/rule-book.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { SettingsReads } from '../storage/store.ts';

const CALENDAR = calendarOf(CALENDARS);

/** The shipped settings with what the institution changed; a stored value that no longer fits is passed over. */
function settingsOf(stored: SettingsReads): Settings {
  const changed = stored.all().flatMap(({ key, value }) => {
    const fits = isSettingKey(key) && SETTING_SHAPES[key].safeParse(value).success;
    return fits ? [[key, value] as const] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(changed) };
}

function presetProcedure([first]: readonly Procedure[]): Procedure {
  if (first === undefined) throw new TypeError('no procedure is in force');
  return first;
}

/** The book as it holds for one case: with the procedure, in the version, that the case began with, and its rules. */
export function bookOfCase(book: RuleBook, c: Case): RuleBook {
  return { ...book, procedure: procedureOf(c, book), rules: rulesUnder(c, book) };
}

/** The rule book in force: shipped data with the institution's settings and the days on which the branch is open. */
export function ruleBookOf(stored: SettingsReads, openWeekdays: readonly number[] = []): RuleBook {
  const settings = settingsOf(stored);
  const { businessHours, rolloverWeekends, cutoff } = settings;
  return {
    settings,
    bands: BANDS,
    bandVersion: BAND_VERSION,
    rules: DEADLINE_RULES,
    ruleVersion: RULE_VERSION,
    procedures: PROCEDURES,
    procedure: presetProcedure(PROCEDURES),
    counting: { calendar: CALENDAR, businessHours, rolloverWeekends, cutoff, openWeekdays },
    options: OPTION_FACTS,
    factChecks: FACT_CHECK_FACTS.map(({ code }) => code),
    waiverWords: WAIVER_WORDS,
    lexicon: LEXICON,
    receivers: [],
  };
}
