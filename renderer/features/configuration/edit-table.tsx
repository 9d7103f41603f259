import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../shared/domain/fields.ts';
import { replacedAt } from '../../ui/case-rows.ts';
import { FieldInput } from '../../ui/field-input.tsx';
import { RowList } from '../../ui/row-list.tsx';

/** One column: a field of the row with its control, or a cell of its own. */
export type Column<Row> = {
  readonly label: string;
  /** `narrow` for codes, numbers and ticks. */
  readonly width?: 'narrow' | 'middle' | 'wide';
  readonly cell: (row: Row, change: (row: Row) => void, name: string) => ReactNode;
};

type FieldColumn<Row> = {
  readonly label: string;
  readonly width?: Column<Row>['width'];
  readonly field: Field;
  readonly get: (row: Row) => unknown;
  readonly set: (row: Row, value: unknown) => Row;
  readonly fixed?: (row: Row) => boolean;
  /** A text that is longer than its place stands in so many lines. */
  readonly rows?: number;
};

type CellProps<Row> = {
  readonly row: Row;
  readonly change: (row: Row) => void;
  readonly name: string;
  readonly column: FieldColumn<Row>;
};

function FieldCell<Row>({ row, change, name, column }: CellProps<Row>) {
  const id = useId();
  const { field, get, set, fixed, rows } = column;
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {name}
      </label>
      <FieldInput
        field={field}
        id={id}
        value={get(row)}
        disabled={fixed?.(row) ?? false}
        {...(rows === undefined ? {} : { rows })}
        onChange={(value) => {
          change(set(row, value));
        }}
      />
    </>
  );
}

/** A column whose control follows from the kind of its field. */
export function fieldColumn<Row>(column: FieldColumn<Row>): Column<Row> {
  const { label, width } = column;
  return {
    label,
    ...(width === undefined ? {} : { width }),
    cell: (row, change, name) => (
      <FieldCell row={row} change={change} name={name} column={column} />
    ),
  };
}

/** A value that is only read. */
export function plainColumn<Row>(
  label: string,
  get: (row: Row) => ReactNode,
  width: Column<Row>['width'] = 'narrow',
): Column<Row> {
  return { label, width, cell: get };
}

/** What was typed, '' for nothing. */
export function typed(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What was typed, null for nothing. */
export function typedOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

type EditTableProps<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** What a row is called, for those who do not see the table. */
  readonly nameOf: (row: Row) => string;
  readonly onChange: (rows: readonly Row[]) => void;
  /** A row to add; none can be added without it. */
  readonly fresh?: Row | undefined;
  /** Rows that may be taken away again, as one that was just added. */
  readonly removable?: (row: Row) => boolean;
  readonly addLabel?: string;
};

function Heads<Row>({ columns, removable }: Pick<EditTableProps<Row>, 'columns' | 'removable'>) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {columns.map(({ label, width }) => (
          <th key={label} scope="col" className={width ?? 'wide'}>
            {label}
          </th>
        ))}
        {removable === undefined ? null : (
          <th scope="col">
            <span className="visually-hidden">{t('configuration.remove')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

type RowProps<Row> = Pick<EditTableProps<Row>, 'columns' | 'nameOf' | 'removable'> & {
  readonly row: Row;
  /** null: the row goes. */
  readonly onChange: (row: Row | null) => void;
};

function EditRow<Row>({ row, columns, nameOf, removable, onChange }: RowProps<Row>) {
  const { t } = useTranslation();
  const name = nameOf(row);
  return (
    <tr>
      {columns.map(({ label, width, cell }) => (
        <td key={label} className={width ?? 'wide'}>
          {cell(row, onChange, t('configuration.cellOf', { name, column: label }))}
        </td>
      ))}
      {removable === undefined ? null : (
        <td className="narrow">
          {removable(row) ? (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={t('configuration.removeOf', { name })}
              onClick={() => {
                onChange(null);
              }}
            />
          ) : null}
        </td>
      )}
    </tr>
  );
}

/** Rows of one kind, each value in its cell. */
export function EditTable<Row>(props: EditTableProps<Row>) {
  const { rows, columns, nameOf, onChange, fresh, removable, addLabel } = props;
  const { t } = useTranslation();
  if (rows.length === 0 && fresh === undefined) return null;
  const removing = removable === undefined ? {} : { removable };
  return (
    <div className="panel table-panel edit-table">
      <table className="lines">
        <Heads columns={columns} {...removing} />
        <tbody>
          <RowList rows={rows}>
            {(row, index) => (
              <EditRow
                row={row}
                columns={columns}
                nameOf={nameOf}
                {...removing}
                onChange={(next) => {
                  onChange(replacedAt(rows, index, next));
                }}
              />
            )}
          </RowList>
        </tbody>
      </table>
      {fresh === undefined ? null : (
        <Button
          className="add-row"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => {
            onChange([...rows, fresh]);
          }}
        >
          {addLabel ?? t('configuration.add')}
        </Button>
      )}
    </div>
  );
}
