import { Checkbox } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_FACT_FIELDS } from '../../../shared/domain/case-fields.ts';
import { ENTRY_CODES, entryOf, entryRuleOf } from '../../../shared/domain/procedure-entry.ts';
import type { EntryRule } from '../../../shared/domain/procedure-entry.ts';
import type { Procedure } from '../../../shared/domain/procedure.ts';
import { CodesSelect, ManySelect } from '../../ui/code-select.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useWords } from '../../ui/use-words.ts';

type PartProps = { readonly rule: EntryRule; readonly onChange: (rule: EntryRule) => void };

const RANK = { kind: 'count', min: 0, max: 100_000 } as const;

function CodesPart({
  name,
  rule,
  onChange,
}: PartProps & { readonly name: (typeof ENTRY_CODES)[number] }) {
  const { fields } = useWords();
  const id = useId();
  return (
    <Labelled label={fields.facts[name]} controlId={id}>
      <CodesSelect
        id={id}
        list={CASE_FACT_FIELDS[name].list}
        value={rule.codes[name]}
        onChange={(codes) => {
          onChange({ ...rule, codes: { ...rule.codes, [name]: codes } });
        }}
      />
    </Labelled>
  );
}

function FilledPart({ rule, onChange }: PartProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const options = Object.entries(fields.facts).map(([value, label]) => ({ value, label }));
  return (
    <Labelled label={t('configuration.procedures.filled')} controlId={id}>
      <ManySelect
        id={id}
        options={options}
        value={rule.filled}
        onChange={(filled) => {
          onChange({ ...rule, filled });
        }}
      />
    </Labelled>
  );
}

function RankPart({ rule, onChange }: PartProps) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const id = useId();
  return (
    <Labelled label={places.rank} controlId={id} note={t('configuration.procedures.rankNote')}>
      <FieldInput
        field={RANK}
        id={id}
        value={rule.rank}
        onChange={(rank) => {
          if (typeof rank === 'number') onChange({ ...rule, rank });
        }}
      />
    </Labelled>
  );
}

type EntryFormProps = {
  readonly procedure: Procedure;
  readonly onChange: (procedure: Procedure) => void;
};

/** 适用条件: which cases a procedure is proposed for. A person may always choose another one. */
export function ProcedureEntryForm({ procedure, onChange }: EntryFormProps) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const rule = entryRuleOf(procedure);
  const set = (next: EntryRule): void => {
    onChange({ ...procedure, entry: entryOf(procedure.id, next) });
  };
  return (
    <Panel title={places.entry}>
      <p className="note">{t('configuration.procedures.entryNote')}</p>
      <div className="flags">
        <Checkbox
          checked={procedure.entry !== null}
          onChange={({ target }) => {
            onChange({
              ...procedure,
              entry: target.checked ? entryOf(procedure.id, rule) : null,
            });
          }}
        >
          {t('configuration.procedures.proposed')}
        </Checkbox>
        {procedure.entry === null ? null : (
          <Checkbox
            checked={rule.asDefault}
            onChange={({ target }) => {
              set({ ...rule, asDefault: target.checked });
            }}
          >
            {t('configuration.procedures.asDefault')}
          </Checkbox>
        )}
      </div>
      {procedure.entry === null ? null : (
        <div className="entity-form columns-3">
          {ENTRY_CODES.map((name) => (
            <CodesPart key={name} name={name} rule={rule} onChange={set} />
          ))}
          <FilledPart rule={rule} onChange={set} />
          <RankPart rule={rule} onChange={set} />
        </div>
      )}
    </Panel>
  );
}
