import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../../ui/labelled.tsx';
import { sheetKey, useSheetName } from '../../ui/sheet-name.ts';
import type { SheetView } from '../../ui/sheet-name.ts';

/** The sheet a person most likely wants: the latest that is written. */
export function latestSheet(sheets: readonly SheetView[]): SheetView | null {
  return sheets.findLast(({ at }) => at !== null) ?? sheets[0] ?? null;
}

/** Which call-back, correction, slip or sheet; nothing to choose where there is but one. */
export function SheetChoice(props: {
  readonly form: string;
  readonly sheets: readonly SheetView[];
  readonly chosen: SheetView;
  readonly onChoose: (sheet: SheetView) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const nameOf = useSheetName();
  if (props.sheets.length < 2) return null;
  return (
    <Labelled label={t('case.print.sheet')} controlId={id}>
      <Select
        id={id}
        value={sheetKey(props.chosen)}
        popupMatchSelectWidth={false}
        onChange={(key) => {
          const found = props.sheets.find((one) => sheetKey(one) === key);
          if (found !== undefined) props.onChoose(found);
        }}
        options={props.sheets.map((one) => ({
          value: sheetKey(one),
          label: nameOf(props.form, one, props.sheets),
        }))}
      />
    </Labelled>
  );
}
