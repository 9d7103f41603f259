import { bandProblems } from './band-checks.ts';
import { calendarProblems } from './calendar-checks.ts';
import { problem } from './configuration.ts';
import type {
  ConfigurationContents,
  ConfigurationGround,
  ConfigurationKind,
  ConfigurationProblem,
  TrustedKey,
} from './configuration.ts';
import {
  branchProblems,
  departmentProblems,
  hotlineProblems,
  lexiconProblems,
  listProblems,
  receiverProblems,
  scriptProblems,
  waiverWordProblems,
} from './entry-checks.ts';
import { templateProblems } from './form-templates.ts';
import { procedureFaults } from './procedure-checks.ts';
import type { Procedure } from './procedure.ts';
import { rulesProblems } from './rule-checks.ts';
import type { Settings } from './settings.ts';

type Problems = readonly ConfigurationProblem[];
type Check<K extends ConfigurationKind> = (
  content: ConfigurationContents[K],
  ground: ConfigurationGround,
) => Problems;

/** Of the shipped procedures and those of the institution, the newest version of each. */
export function newestProcedures(
  shipped: readonly Procedure[],
  own: readonly Procedure[],
): readonly Procedure[] {
  const byId = new Map<string, Procedure>();
  for (const one of [...shipped, ...own]) {
    const known = byId.get(one.id);
    if (known === undefined || one.version >= known.version) byId.set(one.id, one);
  }
  return [...byId.values()];
}

function settingsProblems(
  { procedureStyle }: Settings,
  { beside, procedures }: ConfigurationGround,
): Problems {
  const known = newestProcedures(procedures, beside.procedures).some(
    ({ id, kind, active }) => id === procedureStyle && kind === 'case' && active,
  );
  return known ? [] : [problem('style-unknown', 'procedureStyle', procedureStyle)];
}

function procedureProblems(
  own: readonly Procedure[],
  { procedures }: ConfigurationGround,
): Problems {
  const ids = own.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const left = newestProcedures(procedures, own).some(
    ({ kind, active }) => kind === 'case' && active,
  );
  return [
    ...twice.map((id) => problem('code-twice', id, id)),
    ...own.flatMap((one) =>
      procedureFaults(one).map(({ code, place }) => problem(code, `${one.id}.${place}`)),
    ),
    ...(left ? [] : [problem('no-procedure-left', 'procedures')]),
  ];
}

function keyProblems(keys: readonly TrustedKey[]): Problems {
  const known = keys.map(({ publicKey }) => publicKey);
  return known
    .filter((key, index) => known.indexOf(key) !== index)
    .map((key) => problem('code-twice', 'publicKey', key));
}

/** One check for each kind; the content is of the right shape already. */
const CHECKS: { readonly [K in ConfigurationKind]: Check<K> } = {
  settings: settingsProblems,
  bands: bandProblems,
  'deadline-rules': (content, { legal }) => rulesProblems(content, legal),
  calendars: (content, { before }) => calendarProblems(content, before.calendars),
  lists: listProblems,
  procedures: procedureProblems,
  scripts: scriptProblems,
  lexicon: lexiconProblems,
  'form-templates': templateProblems,
  hotlines: (content, { before }) => hotlineProblems(content, before.hotlines),
  'waiver-words': waiverWordProblems,
  departments: (content, { before }) => departmentProblems(content, before.departments),
  receivers: receiverProblems,
  branch: branchProblems,
  'trusted-keys': keyProblems,
};

/** Everything that keeps a content of the right shape from being used, each with its place; empty when it may be. */
export function problemsOf<K extends ConfigurationKind>(
  kind: K,
  content: ConfigurationContents[K],
  ground: ConfigurationGround,
): Problems {
  const check: Check<K> = CHECKS[kind];
  return check(content, ground);
}
