import { useTranslation } from 'react-i18next';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

/** The Chinese or English of a table, or the code itself for what a later program wrote. */
function wordIn(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

type Choices = readonly { readonly value: string; readonly label: string }[];

function options(table: Readonly<Record<string, string>>): Choices {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

type AuditWords = {
  readonly action: (code: string) => string;
  readonly entity: (code: string) => string;
  readonly person: (id: string) => string;
  /** Every action that can be looked for. */
  readonly actions: Choices;
  readonly entities: Choices;
};

/** How the lines of the trail are said in words. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation();
  const name = useStaffName();
  const { audit, case: words } = useWords();
  const actions: Readonly<Record<string, string>> = { ...words.acts, ...audit.actions };
  return {
    action: (code) => wordIn(actions, code),
    entity: (code) => wordIn(audit.entities, code),
    person: (id) => {
      if (id === 'system') return t('audit.system');
      return id === 'unknown' ? t('audit.unknown') : name(id);
    },
    actions: options(actions),
    entities: options(audit.entities),
  };
}
