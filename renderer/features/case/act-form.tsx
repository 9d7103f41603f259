import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS } from '../../../shared/domain/actions.ts';
import type { Fields } from '../../../shared/domain/fields.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import { REMEDIES } from '../../../shared/domain/handling-fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { call } from '../../api/client.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useKeptInput } from '../../ui/case-kept.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { useStaff } from '../../ui/staff-names.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { useWords } from '../../ui/use-words.ts';
import { ACT_FORMS } from './act-forms.ts';
import type { ActForm as Form, ActInput } from './act-form-parts.ts';
import { ArchiveNote } from './archive-note.tsx';
import { BandLine } from './band-line.tsx';
import { PasswordAgain } from './password-again.tsx';
import { SeverityHelper } from './severity-helper.tsx';
import { isSpecial, SpecialField } from './special-field.tsx';

const WIDE: FieldLook = { wide: true };
const LONG: Readonly<Record<string, FieldLook>> = {
  grievanceLevel: WIDE,
  regLevel: WIDE,
  summary: WIDE,
  text: WIDE,
  description: { wide: true, rows: 3 },
  decisionText: { wide: true, rows: 3 },
  decisionBasis: { wide: true, rows: 3 },
  content: { wide: true, rows: 3 },
  rootCauseText: { wide: true, rows: 3 },
  problem: WIDE,
  measure: { wide: true, rows: 3 },
  reason: WIDE,
  reply: { wide: true, rows: 3 },
  newFacts: { wide: true, rows: 3 },
  lessonCause: WIDE,
  lesson: WIDE,
  howToAvoid: WIDE,
  comment: WIDE,
  admissibilityReason: WIDE,
  newRequest: WIDE,
  soleOptionReason: WIDE,
  agency: WIDE,
  replyText: { wide: true, rows: 3 },
};

/** What tells two forms of the same act apart: which option, improvement or task they are about, and who signs how. */
const KEYS = ['seq', 'correctionId', 'taskId', 'transferId', 'onPaper'] as const;

type ActFormProps = {
  readonly name: keyof typeof ACT_FORMS;
  readonly preset: ActInput;
  readonly onDone: () => void;
  readonly onGo: (target: RefusalTarget) => void;
};

async function confirmPassword(password: string): Promise<readonly Refusal[]> {
  if (password === '') return ['wrong-password'];
  const answer = await call('session.confirm', { password });
  return answer.ok ? [] : answer.failure.codes;
}

type FormFieldsProps = {
  readonly form: Form;
  readonly fields: Fields;
  readonly names: readonly string[];
  readonly input: ActInput;
  readonly onChange: (patch: ActInput) => void;
};

/** The fields of the table as they come, then those with an editor of their own. */
function FormFields({ form, fields, names, input, onChange }: FormFieldsProps) {
  const { t } = useTranslation();
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = useWords().fields;
  const labels = words[form.labels] ?? {};
  const special = names.filter((name) => isSpecial(name));
  const all = (
    <Button
      size="small"
      onClick={() => {
        onChange({ remediesTold: REMEDIES });
      }}
    >
      {t('case.notice.allTold')}
    </Button>
  );
  return (
    <>
      <EntityForm<Fields, string>
        fields={fields}
        names={names.filter((name) => !isSpecial(name))}
        labels={labels}
        scope={form.labels}
        value={input}
        looks={{ ...LONG, remediesTold: { wide: true, after: all } }}
        columns={2}
        onChange={onChange}
      />
      {special.map((name) => (
        <SpecialField
          key={name}
          name={name}
          label={labels[name] ?? name}
          place={`${form.labels}.${name}`}
          value={input[name] ?? null}
          onChange={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
    </>
  );
}

/** The form of one act; what is entered is kept until it is carried out. */
export function ActForm({ name, preset, onDone, onGo }: ActFormProps) {
  const { t } = useTranslation();
  const { view, me, act } = useCaseScreen();
  const nowOnce = useNowOnce();
  const form = ACT_FORMS[name];
  const fields: Fields = ACTIONS[name].input;
  const start = { view, me, staff: useStaff(), now: nowOnce() };
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [codes, setCodes] = useState(noRefusals);
  const begin = { ...form.initial(start), ...preset };
  const which = KEYS.map((key) => JSON.stringify(preset[key] ?? ''));
  const [input, change, drop] = useKeptInput(
    [me.id, view.case.id, name, ...which].join(':'),
    fields,
    isInput(fields, begin) ? begin : {},
  );
  const asksPassword = form.signs === true && input['onPaper'] !== true;

  const send = async (): Promise<void> => {
    setSending(true);
    const barred = asksPassword ? await confirmPassword(password) : noRefusals;
    const signed = asksPassword ? { ...input, signature: me.name } : input;
    const refused = isRefused(barred) ? barred : await act(name, signed);
    setSending(false);
    setCodes(refused);
    setPassword('');
    if (isRefused(refused)) return;
    drop();
    onDone();
  };

  // Enter alone never sends: it ends a line, a date or a word of the input method.
  useHotkey('Ctrl+Enter', () => void send(), !sending);

  return (
    <div className="act-form">
      <FormFields
        form={form}
        fields={fields}
        names={form.names(input, start)}
        input={input}
        onChange={(patch) => {
          if (isInput(fields, patch)) change(patch);
        }}
      />
      {form.names(input, start).includes('grievanceLevel') ? (
        <SeverityHelper onAccept={change} />
      ) : null}
      <ArchiveNote name={name} />
      {name === 'option' ? <BandLine input={input} /> : null}
      {asksPassword ? <PasswordAgain value={password} onChange={setPassword} /> : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
      <div className="drawer-buttons">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="primary" loading={sending} onClick={() => void send()}>
          {t(`case.acts.${name}`)}
        </Button>
      </div>
    </div>
  );
}
