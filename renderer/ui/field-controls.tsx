import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { isDay, isMoment } from '../../shared/domain/day.ts';
import type { Field } from '../../shared/domain/fields.ts';
import { isStaffId } from '../../shared/domain/ids.ts';
import { isFen } from '../../shared/domain/money.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { useChoiceText } from './choice-text.ts';
import { CodeSelect, CodesSelect, ManySelect, OneSelect } from './code-select.tsx';
import { CountInput } from './count-input.tsx';
import { MoneyInput } from './money-input.tsx';
import { DayInput, MomentInput } from './moment-input.tsx';
import { StaffSelect, StaffsSelect } from './staff-select.tsx';
import { TextInput } from './text-input.tsx';

/** What every control gets; `K` is the kind of field it is for. */
export type ControlProps<K extends Field['kind']> = {
  readonly field: Extract<Field, { kind: K }>;
  /** The control's id; for a group of choices, the id of its label. */
  readonly id: string;
  readonly value: unknown;
  /** What the person entered: a value of this field, or null for nothing. */
  readonly onChange: (value: unknown) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
  /** Shows a text as a box of so many lines. */
  readonly rows?: number;
  /** Phones and numbers: full-width digits become plain. */
  readonly plain?: boolean;
  /** A flag that is answered with yes or no, neither of them by default. */
  readonly answered?: boolean;
  /** Narrows a code list. */
  readonly only?: readonly string[];
};

/** Up to this many fixed choices stand side by side; more become a list to pick from. */
const BUTTONS = 5;
const LONG_TEXT = 300;

/** True for fields whose control is a group named by its label rather than one input. */
export function isGroup(field: Field, answered = false): boolean {
  if (field.kind === 'flag') return answered;
  return field.kind === 'choice' && field.of.length <= BUTTONS;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function TextControl(props: ControlProps<'text'>): ReactNode {
  const { field, id, value, onChange, disabled, plain, required } = props;
  const rows = props.rows ?? (field.max > LONG_TEXT ? 2 : undefined);
  return (
    <TextInput
      id={id}
      value={textOf(value) ?? ''}
      max={field.max}
      {...(field.limit === undefined ? {} : { limit: field.limit })}
      disabled={disabled ?? false}
      required={required ?? false}
      plain={plain ?? false}
      {...(rows === undefined ? {} : { rows })}
      onChange={(text) => {
        onChange(text === '' ? null : text);
      }}
    />
  );
}

export function ChoiceControl(props: ControlProps<'choice'>): ReactNode {
  const { field, id, value, onChange, disabled, required } = props;
  const text = useChoiceText();
  const shared = {
    value: textOf(value),
    onChange,
    disabled: disabled ?? false,
    required: required ?? false,
  };
  if (isGroup(field)) return <ChoiceButtons {...shared} labelledBy={id} of={field.of} />;
  const options = field.of.map((code) => ({ value: code, label: text(field.of, code) }));
  return <OneSelect {...shared} id={id} options={options} />;
}

export function ChoicesControl(props: ControlProps<'choices'>): ReactNode {
  const { field, id, value, onChange, disabled, required } = props;
  const text = useChoiceText();
  return (
    <ManySelect
      id={id}
      options={field.of.map((code) => ({ value: code, label: text(field.of, code) }))}
      disabled={disabled ?? false}
      required={required ?? false}
      value={textsOf(value)}
      onChange={onChange}
    />
  );
}

export function CodeControl(props: ControlProps<'code'>): ReactNode {
  const { field, id, value, onChange, disabled, required, only } = props;
  return (
    <CodeSelect
      id={id}
      list={field.list}
      value={textOf(value)}
      onChange={onChange}
      disabled={disabled ?? false}
      required={required ?? false}
      {...(only === undefined ? {} : { only })}
    />
  );
}

export function CodesControl(props: ControlProps<'codes'>): ReactNode {
  const { field, id, value, onChange, disabled, required, only } = props;
  return (
    <CodesSelect
      id={id}
      list={field.list}
      value={textsOf(value)}
      onChange={onChange}
      disabled={disabled ?? false}
      required={required ?? false}
      {...(only === undefined ? {} : { only })}
    />
  );
}

export function StaffControl(props: ControlProps<'staff'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  const shared = { id, onChange, disabled: disabled ?? false, required: required ?? false };
  return <StaffSelect {...shared} value={isStaffId(value) ? value : null} />;
}

export function StaffsControl(props: ControlProps<'staffs'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  const shared = { id, onChange, disabled: disabled ?? false, required: required ?? false };
  return <StaffsSelect {...shared} value={textsOf(value).filter((one) => isStaffId(one))} />;
}

export function MomentControl(props: ControlProps<'moment'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  const shared = { id, onChange, disabled: disabled ?? false, required: required ?? false };
  return <MomentInput {...shared} value={isMoment(value) ? value : null} />;
}

export function DayControl(props: ControlProps<'day'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  const shared = { id, onChange, disabled: disabled ?? false, required: required ?? false };
  return <DayInput {...shared} value={isDay(value) ? value : null} />;
}

export function MoneyControl(props: ControlProps<'money'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  const shared = { id, onChange, disabled: disabled ?? false, required: required ?? false };
  return <MoneyInput {...shared} value={isFen(value) ? value : null} />;
}

export function CountControl(props: ControlProps<'count'>): ReactNode {
  const { field, id, value, onChange, disabled, required } = props;
  return (
    <CountInput
      id={id}
      min={field.min}
      max={field.max}
      required={required ?? false}
      disabled={disabled ?? false}
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
    />
  );
}

const YES = '是';
const ANSWERS = [YES, '否'] as const;

function answerOf(value: unknown): string | null {
  return typeof value === 'boolean' ? ANSWERS[value ? 0 : 1] : null;
}

export function FlagControl(props: ControlProps<'flag'>): ReactNode {
  const { id, value, onChange, disabled, required } = props;
  if (props.answered === true) {
    return (
      <ChoiceButtons
        labelledBy={id}
        of={ANSWERS}
        value={answerOf(value)}
        disabled={disabled ?? false}
        required={required ?? false}
        onChange={(answer) => {
          onChange(answer === YES);
        }}
      />
    );
  }
  return (
    <Checkbox
      id={id}
      checked={value === true}
      {...(required === true ? { 'aria-required': true } : {})}
      disabled={disabled ?? false}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
  );
}
