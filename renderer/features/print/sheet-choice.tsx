import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { formTitle } from '../../ui/form-title.ts';
import { showMoment } from '../../ui/show-time.ts';
import { useWords } from '../../ui/use-words.ts';

export type SheetView = CaseView['forms'][number]['sheets'][number];

/** What stands for one sheet in the list: an id and the name of the sheet together. */
export function sheetKey({ sheet, subjectId }: Pick<SheetView, 'sheet' | 'subjectId'>): string {
  return `${sheet ?? ''}/${subjectId ?? ''}`;
}

/** The sheet a person most likely wants: the latest that is written. */
export function latestSheet(sheets: readonly SheetView[]): SheetView | null {
  return sheets.findLast(({ at }) => at !== null) ?? sheets[0] ?? null;
}

function useSheetName(form: string): (one: SheetView, index: number) => string {
  const { t } = useTranslation();
  const { forms } = useWords();
  return ({ sheet, no, at }, index) =>
    [
      ...(sheet === null ? [] : [formTitle(forms, form, sheet)]),
      no ?? (sheet === null ? t('case.print.nth', { count: index + 1 }) : ''),
      at === null ? t('case.print.blank') : showMoment(at),
    ]
      .filter((part) => part !== '')
      .join(' · ');
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
  const nameOf = useSheetName(props.form);
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
        options={props.sheets.map((one, index) => ({
          value: sheetKey(one),
          label: nameOf(one, index),
        }))}
      />
    </Labelled>
  );
}
