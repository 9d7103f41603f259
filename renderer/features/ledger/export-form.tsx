import { Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TABLE_FORMATS } from '../../../shared/domain/typed-table.ts';
import type { TableFormat } from '../../../shared/domain/typed-table.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';

const COLUMN_CHOICES = ['all', 'view'] as const;
const NUMBER_CHOICES = ['masked', 'full'] as const;
const LONGEST_REASON = 300;

export type ExportFormValue = {
  readonly format: TableFormat;
  readonly columns: (typeof COLUMN_CHOICES)[number];
  readonly numbers: (typeof NUMBER_CHOICES)[number];
  readonly reason: string;
  readonly password: string;
  readonly again: string;
};

export const EMPTY_FORM: ExportFormValue = {
  format: 'xlsx',
  columns: 'all',
  numbers: 'masked',
  reason: '',
  password: '',
  again: '',
};

/** Nothing is missing; whether the password is good enough is for the desk to say. */
export function isWhole({ numbers, reason, password, again }: ExportFormValue): boolean {
  return numbers === 'masked' || (reason.trim() !== '' && password !== '' && password === again);
}

type ChoiceProps<C extends string> = {
  readonly label: string;
  readonly of: readonly C[];
  readonly text: (choice: C) => string;
  readonly value: C;
  readonly onChange: (choice: C) => void;
};

function Choice<C extends string>({ label, of, text, value, onChange }: ChoiceProps<C>) {
  const id = useId();
  return (
    <Labelled label={label} controlId={id} group>
      <Radio.Group
        vertical
        aria-labelledby={id}
        value={value}
        options={of.map((choice) => ({ value: choice, label: text(choice) }))}
        onChange={(event) => {
          const chosen = of.find((choice) => choice === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      />
    </Labelled>
  );
}

type FormProps = {
  readonly value: ExportFormValue;
  readonly onChange: (value: ExportFormValue) => void;
};

function FullValues({ value, onChange }: FormProps) {
  const { t } = useTranslation();
  const [reason, password, again] = [useId(), useId(), useId()];
  const differs = value.again !== '' && value.again !== value.password;
  return (
    <>
      <p className="note">{t('exported.fullNote')}</p>
      <Labelled label={t('exported.reason')} controlId={reason} place="export.reason" required>
        <TextInput
          id={reason}
          rows={2}
          max={LONGEST_REASON}
          required
          value={value.reason}
          onChange={(text) => {
            onChange({ ...value, reason: text });
          }}
        />
      </Labelled>
      <Labelled
        label={t('exported.password')}
        controlId={password}
        place="export.password"
        note={t('exported.passwordNote')}
        required
      >
        <SecretInput
          id={password}
          isNew
          required
          value={value.password}
          onChange={(text) => {
            onChange({ ...value, password: text });
          }}
        />
      </Labelled>
      <Labelled
        label={t('exported.passwordAgain')}
        controlId={again}
        place="export.again"
        note={differs ? t('exported.passwordsDiffer') : ''}
        required
      >
        <SecretInput
          id={again}
          isNew
          required
          value={value.again}
          onChange={(text) => {
            onChange({ ...value, again: text });
          }}
        />
      </Labelled>
    </>
  );
}

/** What is asked before an export: in full only for whoever may, with a reason and a password typed twice. */
export function ExportForm({ value, full, onChange }: FormProps & { readonly full: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('exported.format')}
        of={TABLE_FORMATS}
        text={(format) => t(`exported.formats.${format}`)}
        value={value.format}
        onChange={(format) => {
          onChange({ ...value, format });
        }}
      />
      <Choice
        label={t('exported.columns')}
        of={COLUMN_CHOICES}
        text={(columns) => t(`exported.columnChoices.${columns}`)}
        value={value.columns}
        onChange={(columns) => {
          onChange({ ...value, columns });
        }}
      />
      {full ? (
        <Choice
          label={t('exported.numbers')}
          of={NUMBER_CHOICES}
          text={(numbers) => t(`exported.numberChoices.${numbers}`)}
          value={value.numbers}
          onChange={(numbers) => {
            onChange({ ...value, numbers });
          }}
        />
      ) : null}
      {value.numbers === 'full' ? <FullValues value={value} onChange={onChange} /> : null}
    </>
  );
}
