import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { RefObject } from 'react';
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
import { emptyPlaces, requiredIn } from './act-required.ts';
import { ArchiveNote } from './archive-note.tsx';
import { BandLine } from './band-line.tsx';
import { GapList, wrongPlaces } from './form-gaps.tsx';
import { FormNote } from './form-note.tsx';
import { ownPlaces, withoutChanged } from './form-refusals.ts';
import { PasswordAgain } from './password-again.tsx';
import { ApprovedNote } from './payment-notes.tsx';
import { SeverityHelper } from './severity-helper.tsx';
import { useActTitle } from './use-act-title.ts';

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

type Box = RefObject<HTMLDivElement | null>;

/** Keeps what cannot be sent in the page; the desk is asked only once every marked field is filled. */
function useGaps(missing: readonly string[], box: Box) {
  const [asked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const stops = (): boolean => {
    const invalid = wrongPlaces(box.current);
    setWrong(invalid);
    setAsked(true);
    return missing.length + invalid.length > 0;
  };
  const typed = (): void => {
    setWrong((before) => (before.length === 0 ? before : []));
  };
  const gaps = { missing: asked ? missing.filter((one) => !wrong.includes(one)) : [], wrong };
  return { gaps, stops, typed };
}

/** What the form shows as it stands: which fields, which of them marked, whether a password signs it. */
function useShown(name: ActFormProps['name'], preset: ActInput) {
  const { view, me, book } = useCaseScreen();
  const { waiverWords } = book;
  const nowOnce = useNowOnce();
  const form = ACT_FORMS[name];
  const start = { view, me, staff: useStaff(), now: nowOnce() };
  const [input, change, drop] = useActInput(name, preset, start);
  const fields: Fields = ACTIONS[name].input;
  const names = form.names(input, start);
  const required = requiredIn(name, input, start);
  const asksPassword = form.signs === true && input['onPaper'] !== true;
  return { form, fields, names, required, waiverWords, asksPassword, input, change, drop };
}

/** The form with its sending: what keeps it in the page, and what the desk refuses. */
function useFilling({ name, preset, onDone }: ActFormProps, box: Box) {
  const shown = useShown(name, preset);
  const { form, fields, names, required, waiverWords, asksPassword, input, change, drop } = shown;
  const { labels } = form;
  const sendAct = useSending(name);
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [codes, setCodes] = useState(noRefusals);
  const places = ownPlaces(codes, { labels, names, waiverWords }, input);
  const empty = emptyPlaces({ labels, fields, names, required }, input);
  const unsigned = asksPassword && password === '' ? ['session.password'] : [];
  const { gaps, stops, typed } = useGaps([...empty, ...unsigned], box);

  const send = async (): Promise<void> => {
    setCodes(noRefusals);
    if (stops()) return;
    setSending(true);
    const refused = await sendAct(input, asksPassword ? password : null);
    setSending(false);
    setCodes(refused);
    setPassword('');
    if (isRefused(refused)) return;
    drop();
    onDone();
  };
  const edit = (patch: ActInput): void => {
    if (!isInput(fields, patch)) return;
    change(patch);
    typed();
    setCodes(withoutChanged(codes, places, labels, patch));
  };
  const retype = (next: string): void => {
    setPassword(next);
    setCodes(withoutChanged(codes, places, 'session', { password: next }));
  };
  return { ...shown, password, sending, codes, places, gaps, send, edit, retype };
}

/** The form of one act; what is entered is kept until it is carried out. */
export function ActForm(props: ActFormProps) {
  const { name, preset, onDone, onGo } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const filling = useFilling(props, box);
  const { form, fields, names, required, input, codes, places, sending, send, edit } = filling;
  const title = useActTitle({ name, preset });

  // Enter alone never sends: it ends a line, a date or a word of the input method.
  useHotkey('Ctrl+Enter', () => void send(), !sending);

  return (
    <div className="act-form" ref={box}>
      <FormFields
        form={form}
        fields={fields}
        names={names}
        required={required}
        notes={name === 'pay' ? { paidAmount: <ApprovedNote paid={input['paidAmount']} /> } : {}}
        input={input}
        onChange={edit}
      />
      {names.includes('grievanceLevel') ? <SeverityHelper onAccept={filling.change} /> : null}
      <ArchiveNote name={name} />
      {name === 'option' ? <BandLine input={input} /> : null}
      {filling.asksPassword ? (
        <PasswordAgain value={filling.password} onChange={filling.retype} />
      ) : null}
      <FormNote name={name} input={input} />
      <GapList {...filling.gaps} />
      <RefusalList failure={isRefused(codes) ? { codes } : null} places={places} onGo={onGo} />
      <div className="drawer-buttons">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="primary" loading={sending} onClick={() => void send()}>
          {title}
        </Button>
      </div>
    </div>
  );
}
