import { Fragment } from 'react';
import type { ReactNode } from 'react';

type RowListProps<Row> = {
  readonly rows: readonly Row[];
  readonly children: (row: Row, index: number) => ReactNode;
};

/**
 * Rows that have no id: of a record being edited, where a key made of what is typed would take the field from the
 * typist; of a snapshot or a drawing, which are only read.
 */
export function RowList<Row>({ rows, children }: RowListProps<Row>) {
  return rows.map((row, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a row has no id; its place in the list is what it is
    <Fragment key={index}>{children(row, index)}</Fragment>
  ));
}
