import { createElement } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { Field } from '../../shared/domain/fields.ts';
import {
  ChoiceControl,
  ChoicesControl,
  CodeControl,
  CodesControl,
  CountControl,
  DayControl,
  FlagControl,
  MoneyControl,
  MomentControl,
  StaffControl,
  StaffsControl,
  TextControl,
} from './field-controls.tsx';
import type { ControlProps } from './field-controls.tsx';

export { isGroup } from './field-controls.tsx';
export type FieldInputProps = ControlProps<Field['kind']>;

type Draw = (props: FieldInputProps) => ReactNode;

function isOfKind<K extends Field['kind']>(
  kind: K,
  props: FieldInputProps,
): props is ControlProps<K> & FieldInputProps {
  return props.field.kind === kind;
}

function drawn<K extends Field['kind']>(kind: K, control: ComponentType<ControlProps<K>>): Draw {
  return (props) => (isOfKind(kind, props) ? createElement(control, props) : null);
}

const nothing: Draw = () => null;

/** The control of each kind; nested rows and parts have forms of their own. */
const CONTROLS: Readonly<Record<Field['kind'], Draw>> = {
  text: drawn('text', TextControl),
  texts: nothing,
  choice: drawn('choice', ChoiceControl),
  choices: drawn('choices', ChoicesControl),
  code: drawn('code', CodeControl),
  codes: drawn('codes', CodesControl),
  moment: drawn('moment', MomentControl),
  day: drawn('day', DayControl),
  money: drawn('money', MoneyControl),
  flag: drawn('flag', FlagControl),
  count: drawn('count', CountControl),
  staff: drawn('staff', StaffControl),
  staffs: drawn('staffs', StaffsControl),
  case: nothing,
  entity: nothing,
  rows: nothing,
  part: nothing,
  answers: nothing,
};

/** The control for one field of an entity's table. */
export function FieldInput(props: FieldInputProps) {
  return CONTROLS[props.field.kind](props);
}
