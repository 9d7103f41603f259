import { ENTRY_CODE } from '../../../shared/domain/configuration.ts';
import { fieldColumn, typed } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';

/** The code of an entry; that of a shipped one stays. */
export function codeColumn<Row extends { readonly code: string }>(
  label: string,
  fixed: (row: Row) => boolean,
): Column<Row> {
  return fieldColumn({
    label,
    width: 'narrow',
    field: { kind: 'text', max: ENTRY_CODE },
    get: ({ code }) => code,
    set: (row, value) => ({ ...row, code: typed(value) }),
    fixed,
  });
}

type Language = 'zh' | 'en';
type Labels = Readonly<Record<Language, string>>;

/** What an entry is called, in both languages. */
export function wordColumns<Row extends Readonly<Record<Language, string>>>(
  labels: Labels,
  max: number,
  width: Column<Row>['width'] = 'wide',
): readonly Column<Row>[] {
  return (['zh', 'en'] as const).map((language) =>
    fieldColumn<Row>({
      label: labels[language],
      width,
      field: { kind: 'text', max },
      get: (row) => row[language],
      set: (row, value) => ({ ...row, [language]: typed(value) }),
    }),
  );
}

/** Whether an entry is in use. */
export function activeColumn<Row extends { readonly active: boolean }>(
  label: string,
  fixed?: (row: Row) => boolean,
): Column<Row> {
  return fieldColumn({
    label,
    width: 'narrow',
    field: { kind: 'flag' },
    get: ({ active }) => active,
    set: (row, value) => ({ ...row, active: value === true }),
    ...(fixed === undefined ? {} : { fixed }),
  });
}
