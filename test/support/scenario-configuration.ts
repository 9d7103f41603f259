import { isSettingKey } from '../../shared/contract/setting-shapes.ts';
import { isConfigurationKind } from '../../shared/domain/configuration.ts';
import type {
  ConfigurationContents,
  ConfigurationKind,
} from '../../shared/domain/configuration.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import { ScenarioError } from './scenario-values.ts';

type Wishes = readonly (readonly [ConfigurationKind, unknown])[];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A step sets settings by name, alone or under `settings`, and other kinds by theirs. */
export function wishesOf(given: Readonly<Record<string, unknown>>): Wishes {
  const entries = Object.entries(given).flatMap(([key, value]) =>
    key === 'settings' && isRecord(value) ? Object.entries(value) : [[key, value] as const],
  );
  const settings = entries.filter(([key]) => !isConfigurationKind(key));
  const other = entries.flatMap(([key, value]) =>
    isConfigurationKind(key) ? [[key, value] as const] : [],
  );
  return settings.length === 0
    ? other
    : [['settings', Object.fromEntries(settings)] as const, ...other];
}

/** Amounts are written in yuan. */
function settingsWith(value: unknown, { settings }: ConfigurationContents): unknown {
  if (!isRecord(value)) throw new ScenarioError('settings are set by name');
  const known = Object.entries(value).map(([key, one]) => {
    if (!isSettingKey(key)) throw new ScenarioError(`unknown setting ${key}`);
    const isYuan = typeof one === 'string' && /^\d+\.\d\d$/u.test(one);
    return [key, isYuan ? parseYuan(one) : one] as const;
  });
  return { ...settings, ...Object.fromEntries(known) };
}

function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new ScenarioError('a kind is set by a list of rows');
  return value.filter(isRecord);
}

/** Amounts are written in yuan. */
function bandRow({ id, upTo, chain }: Readonly<Record<string, unknown>>): object {
  return {
    ...(typeof upTo === 'string' ? { upToFen: parseYuan(upTo) } : {}),
    ...(chain === undefined ? {} : { chain }),
    id,
  };
}

function bandsWith(value: unknown, { bands }: ConfigurationContents): unknown {
  const changes = rowsOf(value).map(bandRow);
  let from: unknown = 0;
  return bands.map((band) => {
    const change = changes.find((one) => Reflect.get(one, 'id') === band.id);
    const next = Object.assign({}, band, change, { aboveFen: from });
    from = next.upToFen;
    return next;
  });
}

function rulesWith(value: unknown, contents: ConfigurationContents): unknown {
  const changes = rowsOf(value);
  return contents['deadline-rules'].map((rule) =>
    Object.assign(
      {},
      rule,
      changes.find(({ id }) => id === rule.id),
    ),
  );
}

/** Days that are added to the tables of their years; a year without a table gets one. */
function calendarsWith(value: unknown, { calendars }: ConfigurationContents): unknown {
  const days = rowsOf(value);
  const years = new Set([
    ...calendars.map(({ year }) => year),
    ...days.map(({ day }) => Number(String(day).slice(0, 4))),
  ]);
  return [...years].map((year) => {
    const table = calendars.find((one) => one.year === year);
    const own = days.filter(({ day }) => String(day).startsWith(String(year)));
    return {
      year,
      version: table?.version ?? `${String(year)}-1`,
      days: [...(table?.days ?? []), ...own.map((row) => Object.assign({ note: '' }, row))],
    };
  });
}

/** The content of a kind with what the step says of it; kinds without a short form are written whole. */
export function contentWith(
  kind: ConfigurationKind,
  value: unknown,
  contents: ConfigurationContents,
): unknown {
  if (kind === 'settings') return settingsWith(value, contents);
  if (kind === 'bands') return bandsWith(value, contents);
  if (kind === 'deadline-rules') return rulesWith(value, contents);
  return kind === 'calendars' ? calendarsWith(value, contents) : value;
}
