import { shapedContent } from '../../shared/contract/configuration-reading.ts';
import { isSettingKey, SETTING_SHAPES } from '../../shared/contract/setting-shapes.ts';
import { DEFAULT_SETTINGS } from '../../shared/data/settings.ts';
import { SHIPPED_CONFIGURATION, SHIPPED_VERSION } from '../../shared/data/shipped-configuration.ts';
import { CONFIGURATION_KINDS } from '../../shared/domain/configuration.ts';
import type {
  BranchData,
  ConfigurationContents,
  ConfigurationKind,
} from '../../shared/domain/configuration.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Branch } from '../storage/staff-access.ts';
import type { RuleSetReads } from '../storage/store.ts';

/** What is in force of every kind, and the number of its version. */
export type Configuration = {
  readonly contents: ConfigurationContents;
  readonly version: (kind: ConfigurationKind) => number;
};

type Latest = Pick<RuleSetReads, 'latest'>;

/** The newest version of a kind; what is shipped where nothing is stored, or what is stored no longer fits. */
function newest<K extends ConfigurationKind>(kind: K, stored: Latest): ConfigurationContents[K] {
  const set = stored.latest(kind);
  const content = set === null ? null : shapedContent(kind, set.content);
  return content ?? SHIPPED_CONFIGURATION[kind];
}

/** The shipped settings with what the institution changed; a stored value that no longer fits is passed over. */
function settingsIn(stored: Latest): Settings {
  const content = stored.latest('settings')?.content;
  if (typeof content !== 'object' || content === null) return DEFAULT_SETTINGS;
  const changed = Object.entries(content).filter(
    ([key, value]) => isSettingKey(key) && SETTING_SHAPES[key].safeParse(value).success,
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(changed) };
}

function branchData(branch: Branch): BranchData {
  const { id: _id, rev: _rev, code: _code, ...data } = branch;
  return data;
}

export function configurationOf(stored: Latest, branch: Branch | null): Configuration {
  const contents: ConfigurationContents = {
    settings: settingsIn(stored),
    bands: newest('bands', stored),
    'deadline-rules': newest('deadline-rules', stored),
    calendars: newest('calendars', stored),
    lists: newest('lists', stored),
    procedures: newest('procedures', stored),
    scripts: newest('scripts', stored),
    lexicon: newest('lexicon', stored),
    hotlines: newest('hotlines', stored),
    'form-templates': newest('form-templates', stored),
    'waiver-words': newest('waiver-words', stored),
    departments: newest('departments', stored),
    receivers: newest('receivers', stored),
    branch: branch === null ? SHIPPED_CONFIGURATION.branch : branchData(branch),
    'trusted-keys': newest('trusted-keys', stored),
  };
  const versions = new Map(
    CONFIGURATION_KINDS.map((kind) => [kind, stored.latest(kind)?.version ?? SHIPPED_VERSION]),
  );
  return { contents, version: (kind) => versions.get(kind) ?? SHIPPED_VERSION };
}

/** The configuration as it would be with these contents in place. */
export function configurationWith(
  { contents, version }: Configuration,
  changes: Partial<ConfigurationContents>,
): Configuration {
  return {
    contents: { ...contents, ...changes },
    version: (kind) => version(kind) + (changes[kind] === undefined ? 0 : 1),
  };
}
