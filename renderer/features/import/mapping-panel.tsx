import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/import-channels.ts';
import { isLedgerField, LEDGER_FIELD_NAMES } from '../../../shared/domain/ledger-fields.ts';
import { mappingFaults } from '../../../shared/domain/ledger-mapping.ts';
import { columnName } from '../../../shared/domain/ledger-table.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { Import } from './use-import.ts';

type LineProps = { readonly one: Import; readonly sheet: SheetView; readonly place: number };

function MappingLine({ one, sheet, place }: LineProps) {
  const { t } = useTranslation();
  const { ledgerImport: words } = useWords();
  const heading = sheet.headings[place] ?? '';
  const column = columnName(place + 1);
  const sample = sheet.sample.map((cells) => cells[place] ?? '').filter((text) => text !== '');
  const options = LEDGER_FIELD_NAMES.map((field) => ({ value: field, label: words.fields[field] }));
  return (
    <tr>
      <td>{column}</td>
      <td className="import-text" title={heading}>
        {heading}
      </td>
      <td className="import-text" title={sample.join(' · ')}>
        {sample.join(' · ')}
      </td>
      <td>
        <OneSelect
          name={t('ledgerImport.columnOf', { column, heading })}
          options={options}
          placeholder={t('ledgerImport.leaveOut')}
          value={one.mapping[place] ?? null}
          onChange={(value) => {
            one.map(one.mapping.with(place, isLedgerField(value) ? value : null));
          }}
        />
      </td>
    </tr>
  );
}

function SheetNote({ sheet }: { readonly sheet: SheetView }) {
  const { t } = useTranslation();
  const { headingRow: row, otherSheets } = sheet;
  const where =
    sheet.sheet === ''
      ? t('ledgerImport.headingLine', { row })
      : t('ledgerImport.sheetLine', { sheet: sheet.sheet, row });
  return (
    <p className="note">
      {[
        t('ledgerImport.fileLine', { name: sheet.fileName, count: sheet.rows }),
        where,
        ...(otherSheets.length === 0
          ? []
          : [t('ledgerImport.otherSheets', { names: otherSheets.join(' · ') })]),
        ...(sheet.remembered ? [t('ledgerImport.remembered')] : []),
      ].join(' · ')}
    </p>
  );
}

/** What each column of the file becomes: suggested, or as it was last time, and put right by the person. */
export function MappingPanel({ one, sheet }: Omit<LineProps, 'place'>) {
  const { t } = useTranslation();
  const [keepWords, setKeepWords] = useState(false);
  const incomplete = mappingFaults(one.mapping).length > 0;
  return (
    <Panel title={t('ledgerImport.mapping')}>
      <SheetNote sheet={sheet} />
      <p className="note">{t('ledgerImport.mappingNote')}</p>
      <div className={`import-mapping ${one.check === null ? '' : 'import-mapping-tried'}`}>
        <table className="lines">
          <thead>
            <tr>
              <th>{t('ledgerImport.column')}</th>
              <th>{t('ledgerImport.heading')}</th>
              <th>{t('ledgerImport.sample')}</th>
              <th>{t('ledgerImport.field')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.headings.map((heading, place) => (
              <MappingLine
                key={`${String(place)} ${heading}`}
                one={one}
                sheet={sheet}
                place={place}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="import-choices">
        <Checkbox
          checked={keepWords}
          onChange={(event) => {
            setKeepWords(event.target.checked);
          }}
        >
          {t('ledgerImport.keepWords')}
        </Checkbox>
        <Button
          className="import-end"
          type={one.check === null ? 'primary' : 'default'}
          disabled={incomplete || one.busy === 'file'}
          loading={one.busy === 'check'}
          onClick={() => void one.tryIt(keepWords)}
        >
          {t('ledgerImport.check')}
        </Button>
      </div>
    </Panel>
  );
}
