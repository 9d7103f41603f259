import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningView } from '../../../shared/contract/views.ts';
import { lackingSlots } from '../../../shared/domain/form-signatures.ts';
import { isSignature, writeInk } from '../../../shared/domain/signature-ink.ts';
import type { Ink } from '../../../shared/domain/signature-ink.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { requestPrint } from '../../ui/case-print-request.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { sheetKey, useFormSheetName } from '../../ui/sheet-name.ts';
import { useSlotName } from '../../ui/signing-state.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { ActInput } from './act-form-parts.ts';
import { useOpenAct } from './open-act.ts';
import { scanOf } from './scan-preset.ts';

type Slot = SigningView['slots'][number];

const NO_INK: Ink = [];

/** The place asked for, else the first that this person can have signed here. */
function firstSlot({ slots }: SigningView, asked: unknown, me: string): Slot | undefined {
  const open = slots.filter(({ state, by }) => state !== 'signed' && by !== 'paper');
  return (
    slots.find(({ key }) => key === asked) ??
    open.find(({ by, staffId }) => by === 'customer' || staffId === null || staffId === me) ??
    open[0] ??
    slots[0]
  );
}

type ChoiceProps = {
  readonly signing: SigningView;
  readonly value: string;
  readonly onChange: (key: string) => void;
};

function SlotChoice({ signing, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { signing: words } = useWords();
  const slotName = useSlotName();
  const id = useId();
  return (
    <Labelled label={t('signing.pad.slot')} controlId={id} group place="signForm.slot" wide>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        onChange={(event) => {
          onChange(String(event.target.value));
        }}
        options={signing.slots.map(({ key, state, optional }) => ({
          value: key,
          label: `${slotName(key)} · ${words.slotState[state]}${optional ? words.optional : ''}`,
        }))}
      />
    </Labelled>
  );
}

/** Who is about to sign, and why it cannot be here where it cannot. */
function useSigner(slot: Slot): { readonly barred: string | null; readonly note: string | null } {
  const { t } = useTranslation();
  const { me } = useCaseScreen();
  const { roles } = useWords();
  const staffName = useStaffName();
  if (slot.by === 'paper') return { barred: t('signing.pad.onPaper'), note: null };
  if (slot.by === 'customer') return { barred: null, note: null };
  const another =
    slot.staffId === null
      ? slot.role !== null && !me.roles.includes(slot.role)
      : slot.staffId !== me.id;
  if (!another) return { barred: null, note: t('signing.pad.staff', { name: me.name }) };
  const name = slot.role === null ? staffName(slot.staffId) : roles.names[slot.role];
  return { barred: t('signing.pad.others', { name }), note: null };
}

type SignerNameProps = { readonly value: string; readonly onChange: (name: string) => void };

function SignerName({ value, onChange }: SignerNameProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled
      label={t('signing.pad.name')}
      controlId={id}
      place="signForm.signerName"
      required
      wide
    >
      <TextInput id={id} value={value} onChange={onChange} max={100} required />
    </Labelled>
  );
}

type SignFormProps = { readonly preset: ActInput; readonly onDone: () => void };

function useSigning({ form, sheet, subjectId }: SigningView, slot: Slot, onDone: () => void) {
  const { act } = useCaseScreen();
  const [ink, setInk] = useState(NO_INK);
  const [name, setName] = useState(slot.name ?? '');
  const [codes, setCodes] = useState(noRefusals);
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (!isSignature(ink)) {
      setCodes(['signature-missing']);
      return;
    }
    setSending(true);
    const signerName = slot.by === 'customer' ? name : null;
    const refused = await act('sign-form', {
      formCode: form,
      sheet,
      subjectId,
      slot: slot.key,
      signerName,
      strokes: writeInk(ink),
    });
    setSending(false);
    setCodes(refused);
    if (!isRefused(refused)) onDone();
  };
  return { ink, setInk, name, setName, codes, sending, send };
}

type OneSlotProps = {
  readonly signing: SigningView;
  readonly slot: Slot;
  readonly onDone: () => void;
};

/** The pad for one place of the form, or why somebody else or a paper is needed for it. */
function OneSlot({ signing, slot, onDone }: OneSlotProps) {
  const { t } = useTranslation();
  const slotName = useSlotName();
  const { view } = useCaseScreen();
  const name = useFormSheetName()(signing, view.signing);
  const openAct = useOpenAct();
  const { barred, note } = useSigner(slot);
  const hand = useSigning(signing, slot, onDone);
  const { ink, setInk, codes, sending, send } = hand;
  return (
    <>
      {slot.by === 'customer' ? <SignerName value={hand.name} onChange={hand.setName} /> : null}
      {note === null ? null : <p className="note">{note}</p>}
      {barred === null ? (
        <>
          <SignaturePad
            label={t('signing.pad.label', { form: name, slot: slotName(slot.key) })}
            ink={ink}
            onDraw={setInk}
          />
          <p className="note">{t('signing.pad.hint')}</p>
        </>
      ) : (
        <p className="form-note form-note-warns">{barred}</p>
      )}
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
      <div className="drawer-buttons">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button
          onClick={() => {
            openAct('evidence', scanOf(signing, name));
          }}
        >
          {t('signing.scan')}
        </Button>
        <Button
          type="primary"
          loading={sending}
          disabled={barred !== null}
          onClick={() => void send()}
        >
          {t('signing.pad.confirm')}
        </Button>
      </div>
    </>
  );
}

/** The sheet that was chosen; where only the form was, its first that lacks a signature. */
function sheetAsked(all: readonly SigningView[], preset: ActInput): SigningView | undefined {
  const { formCode, sheet, subjectId } = preset;
  const known = all.filter(
    (one) =>
      one.form === formCode &&
      (typeof sheet !== 'string' || one.sheet === sheet) &&
      (typeof subjectId !== 'string' || one.subjectId === subjectId),
  );
  return known.find((one) => lackingSlots(one).length > 0) ?? known[0];
}

/** One sheet: which place is signed now, by whom, on the pad; a scan is the other way. */
export function SignForm({ preset, onDone }: SignFormProps) {
  const { t } = useTranslation();
  const { view, me } = useCaseScreen();
  const sheetName = useFormSheetName();
  // What is signed meanwhile does not turn the page to another sheet.
  const [asked] = useState(() => sheetAsked(view.signing, preset));
  const signing = view.signing.find(
    (one) => one.form === asked?.form && sheetKey(one) === sheetKey(asked),
  );
  const [chosen, setChosen] = useState(preset['slot']);
  const slot = signing === undefined ? undefined : firstSlot(signing, chosen, me.id);
  if (signing === undefined || slot === undefined) return <p>{t('signing.none')}</p>;
  const { form, sheet, subjectId } = signing;
  return (
    <div className="act-form sign-form">
      <p className="sign-form-head">
        <strong>{sheetName(signing, view.signing)}</strong>{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            requestPrint(form, { sheet, subjectId });
          }}
        >
          {t('signing.pad.look')}
        </button>
        <span className="note">{t('signing.pad.read')}</span>
      </p>
      <SlotChoice signing={signing} value={slot.key} onChange={setChosen} />
      <OneSlot key={slot.key} signing={signing} slot={slot} onDone={onDone} />
    </div>
  );
}
