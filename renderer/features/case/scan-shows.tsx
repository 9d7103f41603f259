import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningView } from '../../../shared/contract/views.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import type { NEW_EVIDENCE } from '../../../shared/domain/signature-fields.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { sheetKey, useSheetName } from '../../ui/sheet-name.ts';
import { useSlotName } from '../../ui/signing-state.tsx';

type Input = InputOf<typeof NEW_EVIDENCE>;

type PartProps = {
  readonly sheets: readonly SigningView[];
  readonly input: Input;
  readonly onChange: (patch: Input) => void;
};

function isMeant({ signedSheet = null, signedSubjectId = null }: Input, one: SigningView): boolean {
  return (
    (signedSheet === null || one.sheet === signedSheet) &&
    (signedSubjectId === null || one.subjectId === signedSubjectId)
  );
}

/** One sheet of the form, or, without a choice, all of them. */
function SheetPick({ sheets, input, onChange }: PartProps) {
  const { t } = useTranslation();
  const sheetName = useSheetName();
  const id = useId();
  if (sheets.length < 2) return null;
  const all = (input.signedSheet ?? input.signedSubjectId ?? null) === null;
  const chosen = all ? undefined : sheets.find((one) => isMeant(input, one));
  return (
    <Labelled
      label={t('signing.scanSheet')}
      controlId={id}
      place="evidence.signedSheet"
      note={t('signing.scanSheetAll')}
    >
      <Select<string>
        id={id}
        className="select"
        value={chosen === undefined ? null : sheetKey(chosen)}
        allowClear={{ label: t('common.clear') }}
        popupMatchSelectWidth={false}
        options={sheets.map((one) => ({
          value: sheetKey(one),
          label: sheetName(one.form, one, sheets),
        }))}
        onChange={(key: string | undefined) => {
          const found = sheets.find((one) => sheetKey(one) === key);
          onChange({
            signedSheet: found?.sheet ?? null,
            signedSubjectId: found?.subjectId ?? null,
            signedSlots: [],
          });
        }}
      />
    </Labelled>
  );
}

/** Which places the scan shows signed; without a tick it is every one. */
function SlotPick({ sheets, input, onChange }: PartProps) {
  const { t } = useTranslation();
  const slotName = useSlotName();
  const id = useId();
  const keys = new Set(sheets.flatMap(({ slots }) => slots.map(({ key }) => key)));
  if (keys.size < 2) return null;
  return (
    <Labelled
      label={t('signing.scanSlots')}
      controlId={id}
      group
      place="evidence.signedSlots"
      wide
      note={t('signing.scanWhole')}
    >
      <fieldset className="bare" aria-labelledby={id}>
        <Checkbox.Group
          value={[...(input.signedSlots ?? [])]}
          onChange={(signedSlots: string[]) => {
            onChange({ signedSlots });
          }}
          options={[...keys].map((key) => ({ value: key, label: slotName(key) }))}
        />
      </fieldset>
    </Labelled>
  );
}

/** What a scan of a printed form shows signed: which of its sheets, and which places on them. */
export function ScanShows({ input, onChange }: Omit<PartProps, 'sheets'>) {
  const { view } = useCaseScreen();
  const sheets = view.signing.filter(({ form }) => form === input.formCode);
  const meant = sheets.filter((one) => isMeant(input, one));
  return (
    <>
      <SheetPick sheets={sheets} input={input} onChange={onChange} />
      <SlotPick sheets={meant} input={input} onChange={onChange} />
    </>
  );
}
