import { useTranslation } from 'react-i18next';
import { joinedBands, withBand } from '../../../shared/domain/band-edit.ts';
import { formatYuan } from '../../../shared/domain/money.ts';
import { APPROVERS, isRole } from '../../../shared/domain/roles.ts';
import type { Band } from '../../../shared/domain/rule-book.ts';
import { ManySelect, OneSelect } from '../../ui/code-select.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { EditTable, plainColumn } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';

const LEVELS = ['channel', 'branchCompany', 'headOffice'] as const;

function useColumns(): readonly Column<Band>[] {
  const { t } = useTranslation();
  const { roles, configuration } = useWords();
  const { level: levels } = configuration.bands;
  const approvers = APPROVERS.map((role) => ({ value: role, label: roles.names[role] }));
  return [
    plainColumn(configuration.places.id, ({ id }) => id),
    plainColumn(configuration.places.aboveFen, ({ aboveFen }) => formatYuan(aboveFen)),
    {
      label: configuration.places.upToFen,
      width: 'middle',
      cell: (band, change, name) =>
        band.upToFen === null ? (
          <span className="note">{t('configuration.bands.noLimit')}</span>
        ) : (
          <MoneyInput
            name={name}
            value={band.upToFen}
            onChange={(upToFen) => {
              if (upToFen !== null) change({ ...band, upToFen });
            }}
          />
        ),
    },
    {
      label: configuration.places.level,
      width: 'middle',
      cell: (band, change, name) => (
        <OneSelect
          name={name}
          required
          value={band.level}
          options={LEVELS.map((one) => ({ value: one, label: levels[one] }))}
          onChange={(next) => {
            const level = LEVELS.find((one) => one === next);
            if (level !== undefined) change({ ...band, level });
          }}
        />
      ),
    },
    {
      label: configuration.bands.chain,
      cell: (band, change, name) => (
        <ManySelect
          name={name}
          value={band.chain}
          options={approvers}
          onChange={(chain) => {
            change({ ...band, chain: chain.filter((role) => isRole(role)) });
          }}
        />
      ),
    },
  ];
}

/** 审批档位与审批链: where one band ends the next begins; who signs, in order. */
export function BandsEditor({ value, onChange }: EditorProps<'bands'>) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <>
      <p className="note">{t('configuration.bands.note')}</p>
      <EditTable
        rows={value}
        columns={columns}
        nameOf={({ id }) => id}
        removable={() => value.length > 1}
        fresh={value.at(-1)}
        addLabel={t('configuration.bands.addBand')}
        onChange={(rows) => {
          onChange(rows.length > value.length ? withBand(value) : joinedBands(rows));
        }}
      />
    </>
  );
}
