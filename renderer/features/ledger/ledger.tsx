import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { Filters } from './filters.tsx';
import { ImportButton } from './import-button.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { Pager } from './pager.tsx';
import { SearchBox } from './search-box.tsx';
import type { LedgerFilter } from './ledger-filter.ts';

export const PAGE_SIZE = 50;

type Asked = {
  readonly filter: LedgerFilter;
  readonly search: string;
  readonly cursor: string | null;
};

/** 台账: all cases this person may list, filtered, searched, page by page. */
export function Ledger() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>({ filter: {}, search: '', cursor: null });
  const { data, failure } = useChannel(
    'cases.list',
    { ...asked, size: PAGE_SIZE },
    { keepPrevious: true },
  );
  const go = (cursor: string): void => {
    setAsked((known) => ({ ...known, cursor }));
  };
  return (
    <div className="page ledger">
      <PageHeader
        title={t('pages.ledger.title')}
        actions={
          <>
            <SearchBox
              onSearch={(search) => {
                setAsked((known) =>
                  known.search === search ? known : { ...known, search, cursor: null },
                );
              }}
            />
            <ImportButton />
          </>
        }
      />
      <Filters
        value={asked.filter}
        onChange={(filter) => {
          setAsked((known) => ({ ...known, filter, cursor: null }));
        }}
      />
      <RefusalList failure={failure} />
      <LedgerTable rows={data?.rows ?? []} answered={data !== null} />
      <Pager page={data} onGo={go} />
    </div>
  );
}
