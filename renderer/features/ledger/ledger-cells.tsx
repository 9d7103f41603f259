import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { ledgerText, ledgerValue } from '../../../shared/domain/ledger-line.ts';
import type { LedgerLook } from '../../../shared/domain/ledger-line.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useStaff } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';

/** What stands in a cell: its text, which is also its title, and how it looks where it is more than text. */
export type Cell = { readonly text: string; readonly look?: ReactNode; readonly more?: string };

type CellOf = (name: LedgerColumnName, row: LedgerRow, position: number) => Cell;
type Extra = Omit<Cell, 'text'>;
type Extras = Readonly<Partial<Record<LedgerColumnName, (row: LedgerRow, text: string) => Extra>>>;

function useLook(): LedgerLook {
  const { t } = useTranslation();
  const { states, ledger, common } = useWords();
  const people = useStaff();
  const { onSpot, imported, and } = ledger.remark;
  return {
    entry: useCodeText(),
    staff: (id) => people.find((one) => one.id === id)?.name ?? null,
    status: states.cases,
    anonymous: common.anonymous,
    noNumber: common.noNumber,
    onSpot,
    imported: (oldNo) => (oldNo === null ? imported : t('ledger.remark.importedAs', { oldNo })),
    and,
  };
}

function quietUnless(value: boolean | null, text: string): Extra {
  return value === false ? { look: <span className="quiet">{text}</span> } : {};
}

function useLevels(): (row: LedgerRow) => Extra {
  const { t } = useTranslation();
  const code = useCodeText();
  return ({ grievanceLevel, regLevel, urgency }) => {
    const words = [
      code('grievanceLevel', grievanceLevel),
      code('regLevel', regLevel),
      code('urgency', urgency),
    ].filter((text) => text !== '');
    return { more: words.join(t('common.listSeparator')) };
  };
}

/** Where a cell is more than its text. A late case is told by its word, and by more than its colour. */
function useExtras(): Extras {
  return {
    receivedOn: ({ receivedAt }) => ({ more: receivedAt.slice(0, 16).replace('T', ' ') }),
    level: useLevels(),
    overdue: ({ overdue }, text) =>
      overdue === true
        ? { look: <strong className="late">{text}</strong> }
        : quietUnless(overdue, text),
    repeat: ({ repeat }, text) => quietUnless(repeat, text),
    regulator: ({ regulator }, text) => quietUnless(regulator, text),
    status: ({ status }) => ({ look: <StatusTag status={status} /> }),
  };
}

/** How each column of a line reads in the language of the page. */
export function useCells(): CellOf {
  const { filters } = useWords().ledger;
  const look = useLook();
  const extras = useExtras();
  return (name, row, position) => {
    const value = ledgerValue(name, { line: row, position, look });
    const text = ledgerText(name, value, filters) ?? '';
    return { text, ...extras[name]?.(row, text) };
  };
}
