import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/contract/api.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { NEW_EVIDENCE } from '../../../shared/domain/signature-fields.ts';
import { pickFile } from '../../api/files.ts';
import type { PickedFile } from '../../api/files.ts';
import { useAct } from '../../api/use-channel.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useKeptInput } from '../../ui/case-kept.ts';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { emptyPlaces } from './act-required.ts';
import { EvidenceReason } from './evidence-reason.tsx';
import { GapList } from './form-gaps.tsx';
import { ScanShows } from './scan-shows.tsx';
import type { ActInput } from './act-form-parts.ts';

const NAMES = [
  'kind',
  'title',
  'storage',
  'obtainedAt',
  'obtainedFrom',
  'sensitive',
  'note',
] as const;
const MORE = ['requestedAt', 'requestedFrom', 'returnedAt'] as const;
const REQUIRED = { required: true } as const;
const LOOKS = {
  kind: REQUIRED,
  title: REQUIRED,
  location: REQUIRED,
  note: { wide: true },
} as const;
const MARKED = new Set(['kind', 'title', 'location']);
const ATTACHED = { storage: '附件' } as const;

function isAttached({ storage }: InputOf<typeof NEW_EVIDENCE>): boolean {
  return storage !== '外部档号';
}

type FileChoiceProps = {
  readonly picked: PickedFile | null;
  readonly onPicked: (file: PickedFile) => void;
};

function FileChoice({ picked, onPicked }: FileChoiceProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const pick = async (): Promise<void> => {
    setBusy(true);
    const answer = await pickFile('evidence');
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value !== null) onPicked(answer.value);
  };
  return (
    <Labelled
      label={fields.file.fileName}
      controlId={id}
      group
      required
      place="file.fileName"
      wide
      note={t('case.evidence.limit')}
    >
      <fieldset aria-labelledby={id} className="bare stamp">
        <Button loading={busy} onClick={() => void pick()}>
          {t('case.evidence.choose')}
        </Button>
        <span>{picked?.name ?? t('case.evidence.noFile')}</span>
      </fieldset>
      <RefusalList failure={failure} />
    </Labelled>
  );
}

/** Which printed form this is the signed scan of, if any. */
function FormPick(props: {
  readonly value: string | null;
  readonly onChange: (form: string | null) => void;
}) {
  const { t } = useTranslation();
  const { fields, forms } = useWords();
  const id = useId();
  const options = Object.entries(forms.title).map(([form, title]) => ({
    value: form,
    label: `${form} ${title}`,
  }));
  return (
    <Labelled label={fields.evidence.formCode} controlId={id} place="evidence.formCode">
      <Select<string>
        id={id}
        className="select"
        value={props.value}
        options={options}
        allowClear={{ label: t('common.clear') }}
        popupMatchSelectWidth={false}
        onChange={(form: string | undefined) => {
          props.onChange(form ?? null);
        }}
      />
    </Labelled>
  );
}

type Input = InputOf<typeof NEW_EVIDENCE>;

function namesOf(input: Input) {
  return isAttached(input) ? [...NAMES, ...MORE] : (['location', ...NAMES, ...MORE] as const);
}

function EvidenceFields({
  input,
  onChange,
}: {
  readonly input: Input;
  readonly onChange: (patch: Input) => void;
}) {
  const { fields } = useWords();
  return (
    <>
      <EntityForm
        fields={NEW_EVIDENCE}
        names={namesOf(input)}
        labels={fields.evidence}
        scope="evidence"
        value={input}
        looks={LOOKS}
        columns={2}
        onChange={onChange}
      />
      <FormPick
        value={input.formCode ?? null}
        onChange={(formCode) => {
          onChange({ formCode, signedSheet: null, signedSubjectId: null, signedSlots: [] });
        }}
      />
      <ScanShows input={input} onChange={onChange} />
    </>
  );
}

/** A new piece of evidence: a file, stored encrypted, or the number under which something is kept elsewhere. */
export function EvidenceForm({
  preset,
  onDone,
}: {
  readonly preset: ActInput;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { view, me } = useCaseScreen();
  const draft = useCaseDraft();
  const key = `${me.id}:${view.case.id}:evidence`;
  const begin = { ...ATTACHED, ...preset };
  const [input, change, drop] = useKeptInput(
    key,
    NEW_EVIDENCE,
    isInput(NEW_EVIDENCE, begin) ? begin : ATTACHED,
  );
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [unsettled, setUnsettled] = useState(noRefusals);
  const add = useAct('attachments.add');
  const attached = isAttached(input);
  const [asked, setAsked] = useState(false);
  const shown = { labels: 'evidence', fields: NEW_EVIDENCE, names: namesOf(input) };
  const missing = emptyPlaces({ ...shown, required: MARKED }, input);

  const send = async (): Promise<void> => {
    setAsked(true);
    if (missing.length > 0) return;
    const codes = await draft.settle();
    setUnsettled(codes);
    if (isRefused(codes)) return;
    const ticket = attached ? (picked?.ticket ?? null) : null;
    const revision = draft.saver.revision();
    const answer = await add.run({ id: view.case.id, revision, ticket, input });
    if (!answer.ok) return;
    drop();
    onDone();
  };

  return (
    <div className="act-form">
      <EvidenceReason onDone={onDone} />
      <EvidenceFields input={input} onChange={change} />
      {attached ? <FileChoice picked={picked} onPicked={setPicked} /> : null}
      <GapList missing={asked ? missing : []} wrong={[]} />
      <RefusalList failure={isRefused(unsettled) ? { codes: unsettled } : add.failure} />
      <div className="drawer-buttons">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button
          type="primary"
          loading={add.busy}
          disabled={attached && picked === null}
          onClick={() => void send()}
        >
          {t('case.acts.evidence')}
        </Button>
      </div>
    </div>
  );
}
