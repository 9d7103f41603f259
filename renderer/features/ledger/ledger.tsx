import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { handOverCases } from '../../ui/chosen-cases.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterDrawer } from './filter-drawer.tsx';
import { LedgerGrid } from './ledger-grid.tsx';
import { LedgerPrint } from './ledger-print.tsx';
import { Pager } from './pager.tsx';
import { SearchBox } from './search-box.tsx';
import { SumsLine } from './sums-line.tsx';
import { useLedgerPage } from './use-ledger-page.ts';
import { shippedView, useViews } from './use-views.ts';
import type { Shown } from './use-views.ts';
import { ViewBar } from './view-bar.tsx';
import './ledger.css';

type Beside = 'columns' | 'print' | { readonly filter: LedgerColumnName | null };
type Drawers = {
  readonly beside: Beside | null;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onClose: () => void;
};

function BesideDrawer({ beside, shown, onShow, onClose }: Drawers) {
  if (beside === null) return null;
  if (beside === 'print') {
    const { filter, search } = shown;
    return <LedgerPrint wish={{ filter, search }} onClose={onClose} />;
  }
  if (beside === 'columns') {
    return (
      <ColumnChooser
        columns={shown.columns}
        onChange={(columns) => {
          onShow({ ...shown, columns });
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <FilterDrawer
      value={shown.filter}
      column={beside.filter}
      onChange={(filter) => {
        onShow({ ...shown, filter });
      }}
      onClose={onClose}
    />
  );
}

type ChosenProps = { readonly chosen: ReadonlySet<CaseId>; readonly onClear: () => void };

function ChosenBar({ chosen, onClear }: ChosenProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  if (chosen.size === 0) return null;
  return (
    <div className="chosen-bar">
      <output>{t('ledger.chosen', { count: chosen.size })}</output>
      <Button
        size="small"
        onClick={() => {
          handOverCases([...chosen]);
          go('/print-batch');
        }}
      >
        {t('ledger.printChosen')}
      </Button>
      <Button size="small" type="text" onClick={onClear}>
        {t('ledger.chosenNone')}
      </Button>
    </div>
  );
}

const NO_CASES: ReadonlySet<CaseId> = new Set();

function withChosen(chosen: ReadonlySet<CaseId>, id: CaseId): ReadonlySet<CaseId> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function pathOf(row: LedgerRow): string {
  return row.status === 'draft' ? `/reception/${row.id}` : `/case/${row.id}`;
}

/** 台账: all cases this person may list, in the columns they chose, filtered, searched, page by page, added up. */
export function Ledger() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [shown, setShown] = useState<Shown>(() => shippedView('usual'));
  const [beside, setBeside] = useState<Beside | null>(null);
  const [chosen, setChosen] = useState(NO_CASES);
  const views = useViews();
  const { filter, search, columns } = shown;
  const wish = useMemo(() => ({ filter, search }), [filter, search]);
  const { page, failure, sums, first, turn } = useLedgerPage(wish);
  return (
    <div className="page ledger">
      <PageHeader
        title={t('ledger.title')}
        actions={
          <>
            <SearchBox
              value={search}
              onSearch={(text) => {
                setShown((was) => (was.search === text ? was : { ...was, search: text }));
              }}
            />
            <ViewBar views={views} shown={shown} onShow={setShown} />
            <Button
              onClick={() => {
                setBeside('columns');
              }}
            >
              {t('ledger.chooser.open')}
            </Button>
            <Button
              onClick={() => {
                setBeside('print');
              }}
            >
              {t('ledger.print.open')}
            </Button>
            <ExportButton
              filter={filter}
              search={search}
              columns={columns.map(({ name }) => name)}
            />
          </>
        }
      />
      <FilterBar
        value={filter}
        onChange={(next) => {
          setShown({ ...shown, filter: next });
        }}
        onMore={() => {
          setBeside({ filter: null });
        }}
      />
      <RefusalList failure={failure} />
      <div className="panel table-panel">
        <LedgerGrid
          rows={page?.rows ?? NO_ROWS}
          columns={columns}
          filter={filter}
          search={search}
          first={first}
          chosen={chosen}
          onChoose={(id) => {
            setChosen((was) => withChosen(was, id));
          }}
          onOpen={(row) => {
            go(pathOf(row));
          }}
          onTurn={turn}
          onFilter={(column) => {
            setBeside({ filter: column });
          }}
          foot={<SumsLine sums={sums} columns={columns.length + 1} />}
        />
        {page !== null && page.rows.length === 0 ? (
          <p className="note">{t('ledger.none')}</p>
        ) : null}
      </div>
      <div className="ledger-foot">
        <ChosenBar
          chosen={chosen}
          onClear={() => {
            setChosen(NO_CASES);
          }}
        />
        <Pager page={page} first={first} onTurn={turn} />
      </div>
      <BesideDrawer
        beside={beside}
        shown={shown}
        onShow={setShown}
        onClose={() => {
          setBeside(null);
        }}
      />
    </div>
  );
}

const NO_ROWS: readonly LedgerRow[] = [];
