import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS } from '../../../shared/domain/actions.ts';
import type { Fields } from '../../../shared/domain/fields.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { call } from '../../api/client.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useKeptInput } from '../../ui/case-kept.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { useStaff } from '../../ui/staff-names.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ACT_FORMS } from './act-forms.ts';
import { FormFields } from './act-fields.tsx';
import type { ActInput, ActStart } from './act-form-parts.ts';
import { requiredIn } from './act-required.ts';
import { ArchiveNote } from './archive-note.tsx';
import { BandLine } from './band-line.tsx';
import { ownPlaces, withoutChanged } from './form-refusals.ts';
import { PasswordAgain } from './password-again.tsx';
import { ApprovedNote } from './payment-notes.tsx';
import { SeverityHelper } from './severity-helper.tsx';

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

/** Sends the act; with a password, only once it is proved, and signed. */
function useSending(
  name: ActFormProps['name'],
): (input: ActInput, password: string | null) => Promise<readonly Refusal[]> {
  const { me, act } = useCaseScreen();
  return async (input, password) => {
    if (password === null) return await act(name, input);
    const barred = await confirmPassword(password);
    return isRefused(barred) ? barred : await act(name, { ...input, signature: me.name });
  };
}

/** What is entered, beginning with what is known of the row that is meant. */
function useActInput(name: ActFormProps['name'], preset: ActInput, start: ActStart) {
  const fields: Fields = ACTIONS[name].input;
  const begin = { ...ACT_FORMS[name].initial(start), ...preset };
  const which = KEYS.map((key) => JSON.stringify(preset[key] ?? ''));
  return useKeptInput(
    [start.me.id, start.view.case.id, name, ...which].join(':'),
    fields,
    isInput(fields, begin) ? begin : {},
  );
}

/** The case, who looks at it, and the words that give up a right. */
function useSeen() {
  const { view, me, book } = useCaseScreen();
  return { view, me, waiverWords: book.waiverWords };
}

/** The form of one act; what is entered is kept until it is carried out. */
export function ActForm({ name, preset, onDone, onGo }: ActFormProps) {
  const { t } = useTranslation();
  const { view, me, waiverWords } = useSeen();
  const sendAct = useSending(name);
  const nowOnce = useNowOnce();
  const form = ACT_FORMS[name];
  const fields: Fields = ACTIONS[name].input;
  const start = { view, me, staff: useStaff(), now: nowOnce() };
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [codes, setCodes] = useState(noRefusals);
  const [input, change, drop] = useActInput(name, preset, start);
  const names = form.names(input, start);
  const shown = { labels: form.labels, names, waiverWords };
  const places = ownPlaces(codes, shown, input);
  const asksPassword = form.signs === true && input['onPaper'] !== true;

  const send = async (): Promise<void> => {
    setSending(true);
    const refused = await sendAct(input, asksPassword ? password : null);
    setSending(false);
    setCodes(refused);
    setPassword('');
    if (isRefused(refused)) return;
    drop();
    onDone();
  };

  const retype = (typed: string): void => {
    setPassword(typed);
    setCodes(withoutChanged(codes, places, 'session', { password: typed }));
  };

  // Enter alone never sends: it ends a line, a date or a word of the input method.
  useHotkey('Ctrl+Enter', () => void send(), !sending);

  return (
    <div className="act-form">
      <FormFields
        form={form}
        fields={fields}
        names={names}
        required={requiredIn(name, input, start)}
        notes={name === 'pay' ? { paidAmount: <ApprovedNote paid={input['paidAmount']} /> } : {}}
        input={input}
        onChange={(patch) => {
          if (!isInput(fields, patch)) return;
          change(patch);
          setCodes(withoutChanged(codes, places, form.labels, patch));
        }}
      />
      {names.includes('grievanceLevel') ? <SeverityHelper onAccept={change} /> : null}
      <ArchiveNote name={name} />
      {name === 'option' ? <BandLine input={input} /> : null}
      {asksPassword ? <PasswordAgain value={password} onChange={retype} /> : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} places={places} onGo={onGo} />
      <div className="drawer-buttons">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="primary" loading={sending} onClick={() => void send()}>
          {t(`case.acts.${name}`)}
        </Button>
      </div>
    </div>
  );
}
