import { Checkbox, InputNumber, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DEADLINE_RULES } from '../../../shared/data/deadline-rules.ts';
import type { RuleSetting } from '../../../shared/domain/configuration.ts';
import type { DeadlineRule } from '../../../shared/domain/deadline-rule.ts';
import { canTighten, RULES_IN_SETTINGS } from '../../../shared/domain/rule-checks.ts';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { EditTable, plainColumn } from './edit-table.tsx';
import type { Column } from './edit-table.tsx';
import type { EditorProps } from './editor.ts';

const MOST = 36_500;

function ruleOf(id: string): DeadlineRule | undefined {
  return DEADLINE_RULES.find((rule) => rule.id === id);
}

type CellProps = {
  readonly row: RuleSetting;
  readonly change: (row: RuleSetting) => void;
  readonly name: string;
};

type NumberProps = {
  readonly name: string;
  readonly value: number | null;
  readonly disabled?: boolean;
  readonly onChange: (value: number | null) => void;
};

function Number({ name, value, disabled, onChange }: NumberProps) {
  return (
    <InputNumber
      className="count"
      aria-label={name}
      min={0}
      max={MOST}
      precision={0}
      value={value}
      disabled={disabled ?? false}
      onChange={onChange}
    />
  );
}

/** The length where it is a number of the rule's own: days until due, kept years; not "at once" or "the same day". */
function LengthCell({ row, change, name }: CellProps) {
  const { t } = useTranslation();
  const codeText = useCodeText();
  const rule = ruleOf(row.id);
  const { length } = row;
  if (RULES_IN_SETTINGS.has(row.id)) {
    return <span className="note">{t('configuration.rules.inSettings')}</span>;
  }
  if (typeof length === 'object' && length !== null) {
    const { byLevel } = length;
    return (
      <span className="by-level">
        {(['G1', 'G2', 'G3'] as const).map((level) => (
          <span key={level} className="level-length">
            <span className="note" aria-hidden="true">
              {codeText('grievanceLevel', level)}
            </span>
            <Number
              name={`${name} ${t('configuration.rules.level', { level: codeText('grievanceLevel', level) })}`}
              value={byLevel[level]}
              onChange={(next) => {
                change({ ...row, length: { byLevel: { ...byLevel, [level]: next ?? 0 } } });
              }}
            />
          </span>
        ))}
      </span>
    );
  }
  if (rule?.unit === 'day' || rule?.length === 0) return null;
  const fixed = rule?.locked === true && rule.unit !== 'year';
  return (
    <Number
      name={name}
      value={length}
      disabled={fixed}
      onChange={(next) => {
        change({ ...row, length: next });
      }}
    />
  );
}

function TargetCell({ row, change, name }: CellProps) {
  const rule = ruleOf(row.id);
  if (rule === undefined || !canTighten({ unit: rule.unit, length: row.length })) return null;
  if (rule.length === 0 || RULES_IN_SETTINGS.has(row.id)) return null;
  return (
    <Number
      name={name}
      value={row.target}
      onChange={(target) => {
        change({ ...row, target });
      }}
    />
  );
}

const KINDS = { L: 'legal', T: 'target', R: 'reference' } as const;

function Standing({ id }: Pick<RuleSetting, 'id'>) {
  const { t } = useTranslation();
  const rule = ruleOf(id);
  if (rule === undefined) return null;
  return (
    <>
      <Tag color={rule.kind === 'L' ? 'blue' : 'default'}>
        {t(`configuration.rules.${KINDS[rule.kind]}`)}
      </Tag>
      {rule.locked ? <span className="note">{t('configuration.rules.locked')}</span> : null}
    </>
  );
}

function useColumns(): readonly Column<RuleSetting>[] {
  const { t } = useTranslation();
  const { configuration, deadlines } = useWords();
  const { places, rules } = configuration;
  return [
    plainColumn(t('configuration.rule'), ({ id }) => `${id} ${deadlines[id]}`, 'wide'),
    plainColumn(rules.kind, ({ id }) => <Standing id={id} />),
    {
      label: places.on,
      width: 'narrow',
      cell: (row, change, name) => (
        <Checkbox
          aria-label={name}
          checked={row.on}
          disabled={ruleOf(row.id)?.locked === true}
          onChange={(event) => {
            change({ ...row, on: event.target.checked });
          }}
        />
      ),
    },
    {
      label: places.length,
      width: 'narrow',
      cell: (row, change, name) => <LengthCell row={row} change={change} name={name} />,
    },
    plainColumn(rules.unit, ({ id }) => {
      const rule = ruleOf(id);
      return rule === undefined ? null : rules.units[rule.unit];
    }),
    {
      label: places.target,
      width: 'narrow',
      cell: (row, change, name) => <TargetCell row={row} change={change} name={name} />,
    },
  ];
}

/** 时限规则: on or off, how long, and a target of one's own within it. */
export function RulesEditor({ value, onChange }: EditorProps<'deadline-rules'>) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <>
      <p className="note">{t('configuration.rules.note')}</p>
      <EditTable rows={value} columns={columns} nameOf={({ id }) => id} onChange={onChange} />
    </>
  );
}
