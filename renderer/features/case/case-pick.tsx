import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannel } from '../../api/use-channel.ts';
import { useSession } from '../../api/session.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { SpecialProps } from './pick-fields.tsx';

const LEAST = 2;

/** An earlier case, found in the ledger by those who may read it. */
export function CasePick({ label, place, value, onChange }: SpecialProps) {
  const { t } = useTranslation();
  const id = useId();
  const { me } = useSession();
  const [search, setSearch] = useState('');
  const reads = me?.pages.includes('ledger') === true;
  const found = useChannel(
    'cases.list',
    { filter: {}, search, cursor: null, size: 10 },
    { enabled: reads && search.trim().length >= LEAST, keepPrevious: true },
  );
  if (!reads) return <p className="note">{t('case.repeat.byManager')}</p>;
  const options = (found.data?.rows ?? []).map((row) => ({
    value: String(row.id),
    label: [row.caseNo ?? t('common.noNumber'), row.complainant ?? t('common.anonymous')].join(' '),
  }));
  return (
    <Labelled label={label} controlId={id} place={place} wide note={t('case.repeat.searchNote')}>
      <Select<string>
        id={id}
        className="select"
        value={typeof value === 'string' ? value : null}
        options={options}
        showSearch={{ filterOption: false, onSearch: setSearch }}
        allowClear={{ label: t('common.clear') }}
        onChange={(next: string | undefined) => {
          onChange(next ?? null);
        }}
      />
    </Labelled>
  );
}
