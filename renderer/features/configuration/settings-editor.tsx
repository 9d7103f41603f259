import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapedContent } from '../../../shared/contract/configuration-reading.ts';
import { PROCEDURES } from '../../../shared/data/procedures.ts';
import { newestProcedures } from '../../../shared/domain/configuration-checks.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { Procedure } from '../../../shared/domain/procedure.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { useChannel } from '../../api/use-channel.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { FieldInput } from '../../ui/field-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useEntryText, useWords } from '../../ui/use-words.ts';
import type { EditorProps } from './editor.ts';

type PlainName = Exclude<
  keyof Settings,
  'businessHours' | 'cutoff' | 'scriptLanguage' | 'procedureStyle' | 'majorReminderMin'
>;

const DAYS: Field = { kind: 'count', min: 1, max: 3650 };
const MINUTES: Field = { kind: 'count', min: 1, max: 1440 };
const FLAG: Field = { kind: 'flag' };

/** Settings that are one number or amount, in the order of the page. */
const PLAIN: readonly (readonly [PlainName, Field])[] = [
  ['isolationTargetMin', MINUTES],
  ['dwellTargetMin', MINUTES],
  ['approvalStepDays', { kind: 'count', min: 1, max: 30 }],
  ['reviewWindowDays', DAYS],
  ['reviewDecisionDays', DAYS],
  ['deferralMaxDays', DAYS],
  ['repeatWindowDays', DAYS],
  ['sameCauseWeekly', { kind: 'count', min: 1, max: 100 }],
  ['lowScore', { kind: 'count', min: 1, max: 10 }],
  ['purgeTagsDays', DAYS],
  ['retentionYears', { kind: 'count', min: 1, max: 100 }],
  ['payoutMostItems', { kind: 'count', min: 1, max: 20_000 }],
  ['idleLockMin', { kind: 'count', min: 1, max: 60 }],
  ['giftBudget', { kind: 'money' }],
];

const FLAGS = [
  'rolloverWeekends',
  'exGratiaAlwaysApprove',
  'idNumberField',
  'bilingualPrint',
  'finesEnabled',
  'accountabilityEnabled',
] as const satisfies readonly PlainName[];

type PartProps = EditorProps<'settings'>;
type OneProps = PartProps & { readonly name: PlainName; readonly field: Field };

/** What is cleared stays as it was. */
function OneSetting({ name, field, value, onChange }: OneProps) {
  const { places } = useWords().configuration;
  const id = useId();
  return (
    <Labelled label={places[name]} controlId={id} inline={field.kind === 'flag'}>
      <FieldInput
        field={field}
        id={id}
        value={value[name]}
        onChange={(next) => {
          if (next !== null) onChange({ ...value, [name]: next });
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

const CUTOFFS = ['closing', 'midnight'] as const;
const LANGUAGES = ['zh-first', 'en-first', 'zh-only'] as const;

/** The procedures that cases may take, the institution's own among them. */
function useStyles(): readonly Procedure[] {
  const { data } = useChannel('configuration.read', { kind: 'procedures', version: null });
  const own = data === null ? null : shapedContent('procedures', data.content);
  return newestProcedures(PROCEDURES, own ?? []).filter(
    ({ kind, active }) => kind === 'case' && active,
  );
}

function Choices({ value, onChange }: PartProps) {
  const styles = useStyles();
  const { configuration } = useWords();
  const { places, settings } = configuration;
  const text = useEntryText();
  const [cutoffId, languageId, styleId] = [useId(), useId(), useId()];
  return (
    <>
      <Labelled label={places.cutoff} controlId={cutoffId}>
        <OneSelect
          id={cutoffId}
          required
          value={value.cutoff}
          options={CUTOFFS.map((one) => ({ value: one, label: settings.cutoff[one] }))}
          onChange={(next) => {
            const cutoff = CUTOFFS.find((one) => one === next);
            if (cutoff !== undefined) onChange({ ...value, cutoff });
          }}
        />
      </Labelled>
      <Labelled label={places.scriptLanguage} controlId={languageId}>
        <OneSelect
          id={languageId}
          required
          value={value.scriptLanguage}
          options={LANGUAGES.map((one) => ({ value: one, label: settings.scriptLanguage[one] }))}
          onChange={(next) => {
            const scriptLanguage = LANGUAGES.find((one) => one === next);
            if (scriptLanguage !== undefined) onChange({ ...value, scriptLanguage });
          }}
        />
      </Labelled>
      <Labelled label={places.procedureStyle} controlId={styleId}>
        <OneSelect
          id={styleId}
          required
          value={value.procedureStyle}
          options={styles.map((one) => ({ value: one.id, label: `${one.id} ${text(one)}` }))}
          onChange={(procedureStyle) => {
            if (procedureStyle !== null) onChange({ ...value, procedureStyle });
          }}
        />
      </Labelled>
    </>
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
  return (
    <Panel>
      <div className="entity-form columns-4">
        <Hours {...props} />
        <Choices {...props} />
        {PLAIN.map(([name, field]) => (
          <OneSetting key={name} {...props} name={name} field={field} />
        ))}
        <Reminders {...props} />
      </div>
      <div className="flags">
        {FLAGS.map((name) => (
          <OneSetting key={name} {...props} name={name} field={FLAG} />
        ))}
      </div>
    </Panel>
  );
}
