import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SigningView } from '../../../shared/contract/views.ts';
import type { FormSignature } from '../../../shared/domain/form-signatures.ts';
import { readInk } from '../../../shared/domain/signature-ink.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { InkPicture } from '../../ui/ink-picture.tsx';
import { Panel } from '../../ui/panel.tsx';
import { sheetKey, useFormSheetName } from '../../ui/sheet-name.ts';
import { showMoment } from '../../ui/show-time.ts';
import { SigningState, useSlotName } from '../../ui/signing-state.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useOpenAct } from './open-act.ts';
import { scanOf } from './scan-preset.ts';

type Slot = SigningView['slots'][number];

/** Who signed, how, when, and who entered it where that is somebody else. */
function SignatureFacts({ signature }: { readonly signature: FormSignature }) {
  const { t } = useTranslation();
  const { choices } = useWords();
  const staffName = useStaffName();
  const { signerName, staffId, way, signedAt, loggedBy, strokes } = signature;
  const who = signerName ?? staffName(staffId);
  const ink = strokes === null ? null : readInk(strokes);
  return (
    <>
      <span>{who}</span>
      {ink === null ? null : <InkPicture ink={ink} label={t('signing.inkOf', { name: who })} />}
      <span className="note">
        {choices[way]} {t('signing.signedAt', { at: showMoment(signedAt) })}
      </span>
      {loggedBy === staffId ? null : (
        <span className="note">{t('signing.enteredBy', { name: staffName(loggedBy) })}</span>
      )}
    </>
  );
}

function Unsign({ signature, name }: { readonly signature: FormSignature; readonly name: string }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  if (!view.may.includes('unsign-form')) return null;
  return (
    <Button
      size="small"
      type="text"
      aria-label={t('signing.unsignOf', { slot: name })}
      onClick={() => {
        openAct('unsign-form', { signatureId: signature.id });
      }}
    >
      {t('signing.unsign')}
    </Button>
  );
}

function SlotLine({ slot }: { readonly slot: Slot }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { signing } = useWords();
  const slotName = useSlotName();
  const signature = view.case.formSignatures.find(({ id }) => id === slot.signatureId);
  const inRecords = signature === undefined && slot.state === 'signed';
  return (
    <li>
      <span>
        {slotName(slot.key)}
        {slot.optional ? signing.optional : ''}
      </span>
      <strong className={`slot-${slot.state}`}>{signing.slotState[slot.state]}</strong>
      {signature === undefined ? null : <SignatureFacts signature={signature} />}
      {inRecords ? <span className="note">{t('signing.byRecord')}</span> : null}
      {signature === undefined ? null : <Unsign signature={signature} name={slotName(slot.key)} />}
    </li>
  );
}

function FormLine({ signing }: { readonly signing: SigningView }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const sheetName = useFormSheetName();
  const openAct = useOpenAct();
  const { form, sheet, subjectId, slots, required } = signing;
  const name = sheetName(signing, view.signing);
  const changed = slots.some(({ state }) => state === 'changed');
  return (
    <li data-field={`signing.${form}`}>
      <div className="signing-head">
        <strong>{name}</strong>
        {required ? <span className="note">{t('signing.required')}</span> : null}
        <SigningState signing={signing} />
        {view.may.includes('sign-form') ? (
          <Button
            size="small"
            aria-label={t('signing.signOf', { form: name })}
            onClick={() => {
              openAct('sign-form', { formCode: form, sheet, subjectId });
            }}
          >
            {t('signing.sign')}
          </Button>
        ) : null}
        {view.may.includes('evidence') ? (
          <Button
            size="small"
            aria-label={t('signing.scanOf', { form: name })}
            onClick={() => {
              openAct('evidence', scanOf(signing, name));
            }}
          >
            {t('signing.scan')}
          </Button>
        ) : null}
      </div>
      {changed ? <p className="note note-wrong">{t('signing.changedNote')}</p> : null}
      <ul className="signing-slots">
        {slots
          .filter(({ state }) => state !== 'missing')
          .map((slot) => (
            <SlotLine key={slot.key} slot={slot} />
          ))}
      </ul>
    </li>
  );
}

/** Every sheet of the case that somebody signs: what it has, what it lacks, and the way to it. */
export function SigningPanel() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const needed = view.signing.toSorted((a, b) => Number(b.required) - Number(a.required));
  return (
    <Panel title={t('signing.title')}>
      {needed.length === 0 ? <p className="note">{t('signing.none')}</p> : null}
      <ul className="signing-forms">
        {needed.map((signing) => (
          <FormLine key={`${signing.form} ${sheetKey(signing)}`} signing={signing} />
        ))}
      </ul>
    </Panel>
  );
}
