import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LedgerRow } from '../../../shared/contract/ledger-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { BesideDrawer, ChosenBar } from './ledger-beside.tsx';
import type { Beside } from './ledger-beside.tsx';
import { LedgerGrid } from './ledger-grid.tsx';
import { ImportButton } from './import-button.tsx';
import { Pager } from './pager.tsx';
import { SearchBox } from './search-box.tsx';
import { SumsLine } from './sums-line.tsx';
import { useLedgerPage } from './use-ledger-page.ts';
import { shippedView, useViews } from './use-views.ts';
import type { Shown } from './use-views.ts';
import { ViewBar } from './view-bar.tsx';
import './ledger.css';

const NO_ROWS: readonly LedgerRow[] = [];
const NO_CASES: ReadonlySet<CaseId> = new Set();

function withChosen(chosen: ReadonlySet<CaseId>, id: CaseId): ReadonlySet<CaseId> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function pathOf(row: LedgerRow): string {
  return row.status === 'draft' ? `/reception/${row.id}` : `/case/${row.id}`;
}

type ToolsProps = {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onBeside: (beside: Beside) => void;
};

/** Search, view, columns, print, export, import. */
function Tools({ shown, onShow, onBeside }: ToolsProps) {
  const { t } = useTranslation();
  const views = useViews();
  return (
    <>
      <SearchBox
        value={shown.search}
        onSearch={(search) => {
          if (search !== shown.search) onShow({ ...shown, search });
        }}
      />
      <ViewBar views={views} shown={shown} onShow={onShow} />
      <Button
        onClick={() => {
          onBeside('columns');
        }}
      >
        {t('ledger.chooser.open')}
      </Button>
      <Button
        onClick={() => {
          onBeside('print');
        }}
      >
        {t('ledger.print.open')}
      </Button>
      <ExportButton
        filter={shown.filter}
        search={shown.search}
        columns={shown.columns.map(({ name }) => name)}
      />
      <ImportButton />
    </>
  );
}

type ListProps = {
  readonly shown: Shown;
  readonly onFilter: (column: LedgerColumnName) => void;
};

/** The lines of the shown view, their sums, and the way from page to page. */
function LedgerList({ shown, onFilter }: ListProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState(NO_CASES);
  const { filter, search, columns } = shown;
  const wish = useMemo(() => ({ filter, search }), [filter, search]);
  const { page, failure, sums, first, turn } = useLedgerPage(wish);
  return (
    <>
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
          onFilter={onFilter}
          foot={<SumsLine sums={sums} columns={columns.length + 1} />}
        />
        {page?.rows.length === 0 ? <p className="note">{t('ledger.none')}</p> : null}
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
    </>
  );
}

/** 台账: all cases this person may list, in the columns they chose, filtered, searched, page by page, added up. */
export function Ledger() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>(() => shippedView('usual'));
  const [beside, setBeside] = useState<Beside | null>(null);
  return (
    <div className="page ledger">
      <PageHeader
        title={t('ledger.title')}
        actions={<Tools shown={shown} onShow={setShown} onBeside={setBeside} />}
      />
      <FilterBar
        value={shown.filter}
        onChange={(filter) => {
          setShown({ ...shown, filter });
        }}
        onMore={() => {
          setBeside({ filter: null });
        }}
      />
      <LedgerList
        shown={shown}
        onFilter={(column) => {
          setBeside({ filter: column });
        }}
      />
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
