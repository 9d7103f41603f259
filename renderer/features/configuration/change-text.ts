import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../../shared/contract/configuration-channels.ts';
import { isRole } from '../../../shared/domain/roles.ts';
import type { RoleId } from '../../../shared/domain/roles.ts';
import { formatYuan, isFen } from '../../../shared/domain/money.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

function wordIn(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A place such as `B3.upToFen` in words. */
export function usePlaceText(): (place: string) => string {
  const { t } = useTranslation();
  const { configuration, deadlines } = useWords();
  return (place) =>
    place
      .split('.')
      .filter((name) => name !== '')
      .map((name) => {
        const rule = wordIn(deadlines, name);
        if (rule !== undefined) return `${name} ${rule}`;
        return wordIn(configuration.places, name) ?? wordIn(configuration.listNames, name) ?? name;
      })
      .reduce(
        (whole, name) =>
          whole === '' ? name : t('common.sideBySide', { first: whole, second: name }),
        '',
      );
}

const LONGEST = 80;

/** The names of roles where the value is nothing but roles. */
function rolesIn(value: string): readonly RoleId[] {
  const parts = value.split(', ');
  const roles = parts.filter((part) => isRole(part));
  return roles.length === parts.length ? roles : [];
}

/** Words for the fixed choices that stand at the end of a place. */
function useChoices(): (place: string, value: string) => string | undefined {
  const { configuration, common, choices } = useWords();
  const { calendars, bands, settings } = configuration;
  const answers: Readonly<Record<string, string>> = { true: common.yes, false: common.no };
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    type: calendars.types,
    level: bands.level,
    cutoff: choices,
    scriptLanguage: settings.scriptLanguage,
  };
  return (place, value) =>
    wordIn(answers, value) ?? wordIn(tables[place.split('.').at(-1) ?? ''] ?? {}, value);
}

/** A value as a list of changes writes it. */
export function useValueText(): (place: string, value: string | null) => string {
  const { t } = useTranslation();
  const { roles } = useWords();
  const staffName = useStaffName();
  const choice = useChoices();
  return (place, value) => {
    if (value === null) return '';
    const word = choice(place, value);
    if (word !== undefined) return word;
    const amount = Number(value);
    if (place.endsWith('Fen') && value !== '' && isFen(amount)) return formatYuan(amount);
    if (place.endsWith('Id')) return staffName(value);
    const names = rolesIn(value).map((role) => roles.names[role]);
    if (names.length > 0) return names.join(t('common.listSeparator'));
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  };
}

/** One thing wrong, as a line: where, what, and the value that stands there. */
export function useProblemText(): (problem: ProblemView) => string {
  const { t } = useTranslation();
  const { configuration } = useWords();
  const placeText = usePlaceText();
  const valueText = useValueText();
  return ({ code, place, value }) => {
    const fault = configuration.faults[code];
    const at = { place: placeText(place), fault };
    return value === '' || value === place
      ? t('configuration.problemLine', at)
      : t('configuration.problemValue', { ...at, value: valueText(place, value) });
  };
}
