import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerColumnName } from '../../../shared/domain/ledger-columns.ts';
import { useChannel } from '../../api/use-channel.ts';
import { ExportDrawer } from './export-drawer.tsx';
import type { LedgerFilter } from './ledger-filter.ts';
import { useExport } from './use-export.ts';

export type ExportProps = {
  readonly filter: LedgerFilter;
  readonly search: string;
  /** Those that the page shows, in its order. */
  readonly columns: readonly LedgerColumnName[];
};

/** Opens the export of what the ledger shows; absent for whoever may take nothing out. */
export function ExportButton(props: ExportProps) {
  const { t } = useTranslation();
  const { data: may } = useChannel('exports.may', {});
  const [open, setOpen] = useState(false);
  const running = useExport();
  if (may?.any !== true) return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('exported.button')}
      </Button>
      {open ? (
        <ExportDrawer
          {...props}
          full={may.full}
          running={running}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
