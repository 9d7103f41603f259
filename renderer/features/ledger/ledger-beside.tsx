import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { BatchPrintButton } from '../../ui/batch-print-button.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterDrawer } from './filter-drawer.tsx';
import { LedgerPrint } from './ledger-print.tsx';
import type { Shown } from './use-views.ts';

/** What stands open beside the list. */
export type Beside = 'columns' | 'print' | { readonly filter: LedgerColumnName | null };
type Drawers = {
  readonly beside: Beside | null;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onClose: () => void;
};

export function BesideDrawer({ beside, shown, onShow, onClose }: Drawers) {
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

/** How many cases are chosen, and what can be done with all of them. */
export function ChosenBar({ chosen, onClear }: ChosenProps) {
  const { t } = useTranslation();
  if (chosen.size === 0) return null;
  return (
    <div className="chosen-bar">
      <output>{t('ledger.chosen', { count: chosen.size })}</output>
      <BatchPrintButton ids={[...chosen]} />
      <Button size="small" type="text" onClick={onClear}>
        {t('ledger.chosenNone')}
      </Button>
    </div>
  );
}
