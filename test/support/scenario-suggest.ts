import { sightedCase } from '../../electron/services/monitor.ts';
import type { Office } from '../../electron/services/office.ts';
import type { Case } from '../../shared/domain/case.ts';
import { readingOf, toldText } from '../../shared/domain/lexicon.ts';
import type { Detector } from '../../shared/domain/repeat-complaints.ts';
import { severityOf, urgencyOfMatter } from '../../shared/domain/severity.ts';
import { ScenarioError } from './scenario-values.ts';

type Found = { readonly wanted: unknown; readonly found: unknown };

/** A list of similar cases and a quiet flag, no alerts: a file that does not name them says nothing about them. */
const QUIET: ReadonlySet<Detector> = new Set(['RP3', 'RP6']);

/** The detectors that the case raises, as sets. */
export function alertsFound(wanted: unknown, c: Case, office: Office): Found {
  const named: readonly string[] = Array.isArray(wanted) ? wanted.map(String) : [];
  const found = sightedCase(c, office)
    .detections.map(({ code }) => code)
    .filter((code) => !QUIET.has(code) || named.includes(code));
  return { wanted: Array.isArray(wanted) ? named.toSorted() : wanted, found: found.toSorted() };
}

/** One value where the hint is clear, a list where there are two, null where there is none. */
function single(values: readonly string[]): unknown {
  return values.length > 1 ? values : (values[0] ?? null);
}

/**
 * What Ansu suggests of a case. Of its urgency both speak: the severity helper where something in the matter is
 * urgent, the lexicon where it is only said; the usual U2 of a face-to-face reception and U3 are no hint.
 */
export function suggestionFound(key: string, wanted: unknown, c: Case, office: Office): Found {
  const reading = readingOf(toldText(c.facts), office.book().lexicon);
  const [, what = ''] = key.split('.');
  const urgencies = [urgencyOfMatter(c), reading.urgency].filter((one) => one !== null);
  const found: Readonly<Record<string, unknown>> = {
    category: single(reading.categories),
    urgency: urgencies.toSorted()[0] ?? null,
    level: severityOf(c).grievanceLevel,
    mood: reading.mood,
    /** The class 投诉等级, and the points of the reason line, in the order of the table. */
    regLevel: severityOf(c).regLevel,
    points: Object.values(severityOf(c).points),
    sum: severityOf(c).sum,
    safety: reading.safety,
  };
  if (!Object.hasOwn(found, what)) throw new ScenarioError(`unknown expectation ${key}`);
  return { wanted, found: found[what] };
}
