import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { ENTRY_TEXT } from '../../../shared/domain/configuration.ts';
import { DEADLINE_IDS, isDeadlineId } from '../../../shared/domain/deadline-rule.ts';
import { originOf, stagesOf, stagesOn } from '../../../shared/domain/procedure-edit.ts';
import { STAGE_ACTORS } from '../../../shared/domain/procedure.ts';
import type { Procedure, Stage } from '../../../shared/domain/procedure.ts';
import { ManySelect } from '../../ui/code-select.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import { EditTable, fieldColumn, plainColumn, typed } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import { ProcedureEntryForm } from './procedure-entry-form.tsx';

type FormProps = {
  readonly procedure: Procedure;
  readonly onChange: (procedure: Procedure) => void;
  readonly onBack: () => void;
};

function Names({ procedure, onChange }: Omit<FormProps, 'onBack'>) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const [zhId, enId] = [useId(), useId()];
  return (
    <div className="entity-form columns-3">
      {(['zh', 'en'] as const).map((language) => (
        <Labelled
          key={language}
          label={`${places.name} ${places[language]}`}
          controlId={language === 'zh' ? zhId : enId}
        >
          <TextInput
            id={language === 'zh' ? zhId : enId}
            value={procedure[language]}
            max={ENTRY_TEXT}
            onChange={(text) => {
              onChange({ ...procedure, [language]: text });
            }}
          />
        </Labelled>
      ))}
      <Checkbox
        checked={procedure.active}
        onChange={(event) => {
          onChange({ ...procedure, active: event.target.checked });
        }}
      >
        {t('configuration.procedures.on')}
      </Checkbox>
    </div>
  );
}

type Row = { readonly stage: Stage; readonly on: boolean };

function useActorOptions() {
  const { roles, procedure } = useWords();
  const names: Readonly<Record<string, string>> = { ...roles.names, ...procedure.capacities };
  return STAGE_ACTORS.map((actor) => ({ value: actor, label: names[actor] ?? actor }));
}

function useColumns(): readonly Column<Row>[] {
  const { configuration, deadlines } = useWords();
  const { places } = configuration;
  const actors = useActorOptions();
  const rules = DEADLINE_IDS.map((id) => ({ value: id, label: `${id} ${deadlines[id]}` }));
  const name = (language: 'zh' | 'en'): Column<Row> =>
    fieldColumn({
      label: places[language],
      width: 'middle',
      rows: 2,
      field: { kind: 'text', max: ENTRY_TEXT },
      get: ({ stage }) => stage[language],
      set: (row, value) => ({ ...row, stage: { ...row.stage, [language]: typed(value) } }),
      fixed: ({ on }) => !on,
    });
  return [
    fieldColumn({
      label: places.on,
      width: 'narrow',
      field: { kind: 'flag' },
      get: ({ on }) => on,
      set: (row, value) => ({ ...row, on: value === true }),
    }),
    plainColumn(places.code, ({ stage }) => stage.code),
    name('zh'),
    name('en'),
    {
      label: places.actors,
      cell: ({ stage, on }, change, label) => (
        <ManySelect
          name={label}
          disabled={!on}
          options={actors}
          value={stage.actors}
          onChange={(chosen) => {
            const known = STAGE_ACTORS.filter((actor) => chosen.includes(actor));
            change({ on, stage: { ...stage, actors: known } });
          }}
        />
      ),
    },
    {
      label: places.deadlines,
      cell: ({ stage, on }, change, label) => (
        <ManySelect
          name={label}
          disabled={!on}
          options={rules}
          value={stage.deadlines}
          onChange={(chosen) => {
            const known = chosen.filter((id) => isDeadlineId(id));
            change({ on, stage: { ...stage, deadlines: known } });
          }}
        />
      ),
    },
  ];
}

/** One procedure: its names, and which stages it has, who works at them, which limits show there. */
export function ProcedureForm({ procedure, onChange, onBack }: FormProps) {
  const { t } = useTranslation();
  const text = useEntryText();
  const columns = useColumns();
  const on = new Set(procedure.stages.map(({ code }) => code));
  const all = stagesOf(procedure, originOf(procedure, PROCEDURES));
  const rows = all.map((stage) => ({ stage, on: on.has(stage.code) }));
  return (
    <>
      <Panel
        title={`${procedure.id} ${text(procedure)}`}
        extra={
          <Button size="small" icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={onBack}>
            {t('configuration.procedures.back')}
          </Button>
        }
      >
        <Names procedure={procedure} onChange={onChange} />
      </Panel>
      {procedure.kind === 'case' ? (
        <ProcedureEntryForm procedure={procedure} onChange={onChange} />
      ) : null}
      <EditTable
        rows={rows}
        columns={columns}
        nameOf={({ stage }) => stage.code}
        onChange={(next) => {
          const chosen = new Set(next.filter((row) => row.on).map(({ stage }) => stage.code));
          const stages = stagesOn(
            next.map(({ stage }) => stage),
            chosen,
          );
          onChange({ ...procedure, stages });
        }}
      />
    </>
  );
}
