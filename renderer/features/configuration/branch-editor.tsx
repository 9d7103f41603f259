import { Checkbox } from 'antd';
import { useId } from 'react';
import type { BranchData } from '../../../shared/domain/configuration.ts';
import { CodesSelect } from '../../ui/code-select.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { EditorProps } from './editor.ts';

const TEXTS = [
  ['institution', 200],
  ['name', 200],
  ['complaintPhone', 40],
  ['address', 200],
  ['superiorUnit', 200],
  ['openFrom', 5],
  ['openTo', 5],
] as const satisfies readonly (readonly [keyof BranchData, number])[];

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

type PartProps = EditorProps<'branch'>;

function OneText({
  name,
  max,
  value,
  onChange,
}: PartProps & {
  readonly name: (typeof TEXTS)[number][0];
  readonly max: number;
}) {
  const { places } = useWords().configuration;
  const id = useId();
  return (
    <Labelled label={places[name]} controlId={id}>
      <TextInput
        id={id}
        value={value[name]}
        max={max}
        onChange={(next) => {
          onChange({ ...value, [name]: next });
        }}
      />
    </Labelled>
  );
}

function OpenDays({ value, onChange }: PartProps) {
  const { places, days } = useWords().configuration;
  const id = useId();
  return (
    <Labelled label={places.openDays} controlId={id} group wide>
      <Checkbox.Group
        aria-labelledby={id}
        value={[...value.openDays]}
        options={WEEK.map((day) => ({ value: day, label: days[day] }))}
        onChange={(openDays) => {
          onChange({ ...value, openDays });
        }}
      />
    </Labelled>
  );
}

function Rooms({ value, onChange }: PartProps) {
  const { places } = useWords().configuration;
  const id = useId();
  return (
    <Labelled label={places.rooms} controlId={id} wide>
      <CodesSelect
        id={id}
        list="room"
        value={value.rooms}
        onChange={(rooms) => {
          onChange({ ...value, rooms });
        }}
      />
    </Labelled>
  );
}

/** 网点资料: what forms and notices say of the branch. */
export function BranchEditor(props: PartProps) {
  return (
    <Panel>
      <div className="entity-form columns-3">
        {TEXTS.map(([name, max]) => (
          <OneText key={name} {...props} name={name} max={max} />
        ))}
        <OpenDays {...props} />
        <Rooms {...props} />
      </div>
    </Panel>
  );
}
