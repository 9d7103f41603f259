import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseRow } from '../../../shared/contract/views.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useCodeText } from '../../ui/use-words.ts';

function pathOf(row: CaseRow): string {
  return row.status === 'draft' ? `/reception/${row.id}` : `/case/${row.id}`;
}

/** A cell that may be cut; the whole of it shows under the pointer. */
function Narrow({ text }: { readonly text: string }) {
  return (
    <td className="narrow" title={text}>
      {text}
    </td>
  );
}

type LineProps = {
  readonly row: CaseRow;
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (row: CaseRow) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
};

const Line = memo(({ row, index, chosen, onChoose, onOpen, onKey }: LineProps) => {
  const { t } = useTranslation();
  const code = useCodeText();
  const name = useStaffName();
  const levels = [
    code('grievanceLevel', row.grievanceLevel),
    code('regLevel', row.regLevel),
    code('urgency', row.urgency),
  ]
    .filter((text) => text !== '')
    .join(t('common.listSeparator'));
  return (
    <tr
      {...(chosen ? { 'aria-current': 'true' as const } : {})}
      data-row={index}
      tabIndex={chosen ? 0 : -1}
      onFocus={() => {
        onChoose(index);
      }}
      onClick={() => {
        onOpen(row);
      }}
      onKeyDown={(event) => {
        onKey(event, index);
      }}
    >
      <td className="number">{row.caseNo ?? t('common.noNumber')}</td>
      <td>{row.isAnonymous ? t('common.anonymous') : row.complainant}</td>
      <td>
        <StatusTag status={row.status} />
      </td>
      <td className="levels" title={levels}>
        {levels}
      </td>
      <Narrow text={code('bizCategory', row.bizCategory)} />
      <Narrow text={code('source', row.source)} />
      <Narrow text={code('reason', row.reasonCode)} />
      <td className="number">{showMoment(row.receivedAt)}</td>
      <td>{name(row.handlerId)}</td>
      <td>
        <DueBadge of={row} />
      </td>
    </tr>
  );
});

const HEADS = [
  'caseNo',
  'customer',
  'status',
  'level',
  'category',
  'source',
  'reason',
  'receivedAt',
  'handler',
  'dueAt',
] as const;

type LedgerTableProps = { readonly rows: readonly CaseRow[]; readonly answered: boolean };

/** One page of cases. Arrows choose, Enter opens; the table is one stop of the Tab key. */
export function LedgerTable({ rows, answered }: LedgerTableProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const [shown, setShown] = useState(rows);
  if (shown !== rows) {
    setShown(rows);
    setChosen(0);
  }
  const open = useSteady((row: CaseRow) => {
    go(pathOf(row));
  });
  const press = useSteady((event: KeyboardEvent, index: number) => {
    const row = rows[index];
    const to = targetOf(event.key, index, rows.length);
    if (to !== null) {
      event.preventDefault();
      body.current?.querySelector<HTMLElement>(`[data-row="${String(to)}"]`)?.focus();
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      open(row);
    }
  });
  return (
    <div className="panel table-panel">
      <table className="lines" aria-label={t('pages.ledger.results')}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`pages.ledger.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <Line
              key={row.id}
              row={row}
              index={index}
              chosen={index === chosen}
              onChoose={setChosen}
              onOpen={open}
              onKey={press}
            />
          ))}
        </tbody>
      </table>
      {answered && rows.length === 0 ? <p className="note">{t('pages.ledger.none')}</p> : null}
    </div>
  );
}

/** One function for the life of the table that does what the newest does, so that lines are not drawn again. */
function useSteady<Given extends readonly unknown[]>(
  action: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  }, [action]);
  const [steady] = useState(() => (...given: Given): void => {
    latest.current(...given);
  });
  return steady;
}

function targetOf(key: string, at: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, count - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}
