import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';

/** What stands in a cell: its text, which is also its title, and how it looks where it is more than text. */
export type Cell = { readonly text: string; readonly look?: ReactNode; readonly more?: string };

type CellOf = (row: LedgerRow, position: number) => Cell;
export type Cells = Readonly<Record<LedgerColumnName, CellOf>>;

function plain(text: string | null): Cell {
  return { text: text ?? '' };
}

function useYesNo(): (value: boolean) => Cell {
  const { filters } = useWords().ledger;
  return (value) => ({
    text: value ? filters.yes : filters.no,
    ...(value ? {} : { look: <span className="quiet">{filters.no}</span> }),
  });
}

/** A late case is told by its word, and by more than its colour. */
function useOverdue(): (value: boolean) => Cell {
  const yesNo = useYesNo();
  return (value) =>
    value
      ? { ...yesNo(true), look: <strong className="late">{yesNo(true).text}</strong> }
      : yesNo(value);
}

function useLevels(): (row: LedgerRow) => Cell {
  const { t } = useTranslation();
  const code = useCodeText();
  return ({ grievanceLevel, regLevel, urgency }) => {
    const words = [
      code('grievanceLevel', grievanceLevel),
      code('regLevel', regLevel),
      code('urgency', urgency),
    ].filter((text) => text !== '');
    const codes = [grievanceLevel, regLevel].filter((level) => level !== null).join('/');
    return { text: codes, more: words.join(t('common.listSeparator')) };
  };
}

/** How each column of a line reads in the language of the page. */
export function useCells(): Cells {
  const { t } = useTranslation();
  const { states, ledger } = useWords();
  const code = useCodeText();
  const name = useStaffName();
  const yesNo = useYesNo();
  const overdue = useOverdue();
  const levels = useLevels();
  return {
    position: (_, position) => plain(position > 0 ? String(position) : ''),
    caseNo: ({ caseNo }) => plain(caseNo ?? t('common.noNumber')),
    receivedOn: ({ receivedAt }) => ({
      text: receivedAt.slice(0, 10),
      more: receivedAt.slice(0, 16).replace('T', ' '),
    }),
    branch: ({ branch }) => plain(branch),
    source: ({ source }) => plain(code('source', source)),
    complainant: ({ isAnonymous, complainant }) =>
      plain(isAnonymous ? t('common.anonymous') : complainant),
    phone: ({ phone }) => plain(phone),
    category: ({ bizCategory }) => plain(code('bizCategory', bizCategory)),
    reason: ({ reasonCode }) => plain(code('reason', reasonCode)),
    level: levels,
    request: ({ request }) => plain(request),
    firstReceiver: ({ firstReceiverId }) => plain(name(firstReceiverId)),
    handler: ({ handlerId }) => plain(name(handlerId)),
    outcome: ({ outcome }) => plain(code('outcome', outcome)),
    cost: ({ cost }) => plain(cost === 0 ? '' : formatYuan(cost)),
    band: ({ band }) => plain(band),
    finalOn: ({ finalOn }) => plain(finalOn),
    toldOn: ({ toldOn }) => plain(toldOn),
    endedOn: ({ endedOn }) => plain(endedOn),
    days: ({ days }) => plain(String(days)),
    overdue: (row) => overdue(row.overdue),
    satisfaction: ({ satisfaction }) => plain(satisfaction === null ? '' : String(satisfaction)),
    repeat: ({ repeat }) => yesNo(repeat),
    regulator: ({ regulator }) => yesNo(regulator),
    status: ({ status }) => ({
      text: states.cases[status],
      look: <StatusTag status={status} />,
    }),
    note: ({ onSpot }) => plain(onSpot ? ledger.onSpot : ''),
  };
}
