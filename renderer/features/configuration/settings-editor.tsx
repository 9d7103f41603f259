import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapedContent } from '../../../shared/contract/configuration-reading.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { newestProcedures } from '../../../shared/domain/configuration-checks.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { Procedure } from '../../../shared/domain/procedure.ts';
import { SETTING_FIELDS } from '../../../shared/domain/settings.ts';
import { usePolicy } from '../../api/policy.ts';
import { useChannel } from '../../api/use-channel.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { isGroup } from '../../ui/field-controls.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import type { EditorProps } from './editor.ts';

/** The settings of the page in groups that belong together. What nothing obeys yet is kept, but not offered. */
const GROUPS = [
  ['days', ['cutoff', 'rolloverWeekends']],
  [
    'reception',
    [
      'isolationTargetMin',
      'dwellTargetMin',
      'sameCauseWeekly',
      'repeatWindowDays',
      'idNumberField',
    ],
  ],
  [
    'handling',
    [
      'approvalStepDays',
      'reviewWindowDays',
      'reviewDecisionDays',
      'deferralMaxDays',
      'lowScore',
      'giftBudget',
      'payoutMostItems',
      'exGratiaAlwaysApprove',
    ],
  ],
  ['keeping', ['purgeTagsDays', 'retentionYears', 'idleLockMin', 'bilingualPrint']],
] as const satisfies readonly (readonly [string, readonly (keyof typeof SETTING_FIELDS)[]])[];
type PlainName = (typeof GROUPS)[number][1][number];

type PartProps = EditorProps<'settings'>;
type OneProps = PartProps & { readonly name: PlainName };

/** What is cleared stays as it was. */
function OneSetting({ name, value, onChange }: OneProps) {
  const { places } = useWords().configuration;
  const { t } = useTranslation();
  const most = usePolicy().idleLockMinutes;
  const id = useId();
  const field = SETTING_FIELDS[name];
  const note =
    name === 'idleLockMin' && most !== null
      ? { note: t('workstation.fixedIdle', { minutes: most }) }
      : {};
  return (
    <Labelled
      label={places[name]}
      controlId={id}
      group={isGroup(field)}
      inline={field.kind === 'flag'}
      {...note}
    >
      <FieldInput
        field={field}
        id={id}
        value={value[name]}
        required
        onChange={(next) => {
          const patch: unknown = { [name]: next };
          if (isInput(SETTING_FIELDS, patch)) onChange({ ...value, ...patch });
        }}
      />
    </Labelled>
  );
}

function Hours({ value, onChange }: PartProps) {
  const { places } = useWords().configuration;
  const [fromId, toId] = [useId(), useId()];
  const { businessHours } = value;
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <Labelled
          key={end}
          label={`${places.businessHours} ${places[end]}`}
          controlId={end === 'from' ? fromId : toId}
        >
          <TextInput
            id={end === 'from' ? fromId : toId}
            value={businessHours[end]}
            max={5}
            plain
            onChange={(next) => {
              onChange({ ...value, businessHours: { ...businessHours, [end]: next } });
            }}
          />
        </Labelled>
      ))}
    </>
  );
}

/** The procedures that cases may take, the institution's own among them. */
function useStyles(): readonly Procedure[] {
  const { data } = useChannel('configuration.read', { kind: 'procedures', version: null });
  const own = data === null ? null : shapedContent('procedures', data.content);
  return newestProcedures(PROCEDURES, own ?? []).filter(
    ({ kind, active }) => kind === 'case' && active,
  );
}

function Style({ value, onChange }: PartProps) {
  const styles = useStyles();
  const { places } = useWords().configuration;
  const text = useEntryText();
  const id = useId();
  return (
    <Labelled label={places.procedureStyle} controlId={id}>
      <OneSelect
        id={id}
        required
        value={value.procedureStyle}
        options={styles.map((one) => ({ value: one.id, label: `${one.id} ${text(one)}` }))}
        onChange={(procedureStyle) => {
          if (procedureStyle !== null) onChange({ ...value, procedureStyle });
        }}
      />
    </Labelled>
  );
}

/** Minutes as people type them; what is no number is left out. */
function minutesIn(text: string): readonly number[] {
  return text
    .normalize('NFKC')
    .split(/[^\d]+/u)
    .filter((part) => part !== '')
    .map(Number);
}

function Reminders({ value, onChange }: PartProps) {
  const { t } = useTranslation();
  const { places } = useWords().configuration;
  const id = useId();
  const [text, setText] = useState(value.majorReminderMin.join(', '));
  return (
    <Labelled
      label={places.majorReminderMin}
      controlId={id}
      note={t('configuration.settings.minutes')}
    >
      <TextInput
        id={id}
        value={text}
        max={60}
        onChange={(next) => {
          setText(next);
          onChange({ ...value, majorReminderMin: minutesIn(next) });
        }}
      />
    </Labelled>
  );
}

/** 基本设置: every setting of the institution on one page. */
export function SettingsEditor(props: PartProps) {
  const { groups } = useWords().configuration.settings;
  return (
    <>
      {GROUPS.map(([group, names]) => (
        <Panel key={group} title={groups[group]}>
          <div className="entity-form columns-4">
            {group === 'days' ? <Hours {...props} /> : null}
            {group === 'handling' ? <Style {...props} /> : null}
            {names.map((name) => (
              <OneSetting key={name} {...props} name={name} />
            ))}
            {group === 'handling' ? <Reminders {...props} /> : null}
          </div>
        </Panel>
      ))}
    </>
  );
}
