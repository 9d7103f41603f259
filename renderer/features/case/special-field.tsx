import { Radio } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useListOptions } from '../../ui/code-select.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useCodeText, useEntryText } from '../../ui/use-words.ts';
import { CasePick } from './case-pick.tsx';
import { CrisisPoints, ObjectionChecks, YesNo } from './check-rows.tsx';
import { NoticePart } from './notice-part.tsx';
import { EvidencePick, PickOne } from './pick-fields.tsx';
import type { SpecialProps } from './pick-fields.tsx';
import { ParticipantRows, TimetableRows } from './rows-fields.tsx';
import { useTaskTurn } from './task-turn.ts';

const SPECIAL = [
  'notice',
  'timetable',
  'participants',
  'proofEvidenceId',
  'taskId',
  'correctionId',
  'parentCaseId',
  'satisfaction',
  'deliveryProofId',
  'checks',
  'checklist',
  'isQualityProblem',
  'deductCommission',
  'procedureId',
] as const;
type Special = (typeof SPECIAL)[number];

export function isSpecial(name: string): name is Special {
  return SPECIAL.some((one) => one === name);
}

function TaskPick(props: SpecialProps) {
  const { view } = useCaseScreen();
  const text = useCodeText();
  const mayAct = useTaskTurn();
  const open = view.case.tasks.filter((task) => task.doneAt === null && mayAct(task));
  const options = open.map(({ id, type, dueAt, note }) => ({
    value: id,
    label: [text('taskType', type), note ?? '', showMoment(dueAt)].join(' ').trim(),
  }));
  return <PickOne {...props} options={options} />;
}

function CorrectionPick(props: SpecialProps) {
  const { view } = useCaseScreen();
  const open = view.case.corrections.filter(({ verifiedAt }) => verifiedAt === null);
  const options = open.map(({ id, measure, problem }) => ({
    value: id,
    label: (measure ?? problem ?? id).slice(0, 40),
  }));
  return <PickOne {...props} options={options} />;
}

/** 满意度: five words instead of a number. */
function Satisfaction({ label, place, value, onChange, required }: SpecialProps) {
  const id = useId();
  const options = useListOptions('satisfaction');
  return (
    <Labelled label={label} controlId={id} group place={place} required={required ?? false} wide>
      <Radio.Group
        aria-labelledby={id}
        {...(required === true ? { 'aria-required': true } : {})}
        optionType="button"
        value={typeof value === 'number' ? String(value) : null}
        options={[...options]}
        onChange={(event) => {
          onChange(Number(event.target.value));
        }}
      />
    </Labelled>
  );
}

/** Another procedure for the case: those in use but the one it has. */
function ProcedurePick(props: SpecialProps) {
  const { view } = useCaseScreen();
  const text = useEntryText();
  const others = view.procedure.choices.filter(({ id }) => id !== view.case.procedureId);
  const options = others.map((one) => ({ value: one.id, label: `${one.id} ${text(one)}` }));
  return <PickOne {...props} options={options} />;
}

const EDITORS: Readonly<Record<Special, (props: SpecialProps) => ReactNode>> = {
  notice: NoticePart,
  timetable: TimetableRows,
  participants: ParticipantRows,
  proofEvidenceId: EvidencePick,
  taskId: TaskPick,
  correctionId: CorrectionPick,
  parentCaseId: CasePick,
  satisfaction: Satisfaction,
  deliveryProofId: EvidencePick,
  checks: ObjectionChecks,
  checklist: CrisisPoints,
  isQualityProblem: YesNo,
  deductCommission: YesNo,
  procedureId: ProcedurePick,
};

/** A field whose values are found on the case, or that has rows of its own. */
export function SpecialField({ name, ...props }: SpecialProps & { readonly name: Special }) {
  const Editor = EDITORS[name];
  return <Editor {...props} />;
}
