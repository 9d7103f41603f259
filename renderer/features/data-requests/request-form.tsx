import { App, Button, Drawer } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DATA_REQUEST_KINDS } from '../../../shared/domain/branch-records.ts';
import type { DataRequest } from '../../../shared/domain/branch-records.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct } from '../../api/use-channel.ts';
import { OneSelect } from '../../ui/code-select.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';

type Typed = {
  readonly kind: DataRequest['kind'];
  readonly request: string;
  readonly name: string;
  readonly phone: string;
  readonly caseNo: string;
};

const EMPTY: Typed = { kind: 'access', request: '', name: '', phone: '', caseNo: '' };

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && Reflect.has(value, 'caseNo');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

type PartsProps = { readonly typed: Typed; readonly setTyped: (next: Typed) => void };

function KindPart({ typed, setTyped }: PartsProps) {
  const { t } = useTranslation();
  const { kinds } = useWords().branch.requests;
  const id = useId();
  return (
    <Labelled label={t('branch.requests.kind')} controlId={id} required>
      <OneSelect
        id={id}
        options={DATA_REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
        value={typed.kind}
        onChange={(next) => {
          const kind = DATA_REQUEST_KINDS.find((one) => one === next);
          if (kind !== undefined) setTyped({ ...typed, kind });
        }}
      />
    </Labelled>
  );
}

function TextParts({ typed, setTyped }: PartsProps) {
  const { t } = useTranslation();
  const id = useId();
  const parts = [
    { name: 'request', label: t('branch.requests.request'), max: 1000, rows: 4, first: true },
    { name: 'name', label: t('branch.requests.name'), max: 50 },
    { name: 'phone', label: t('branch.requests.phone'), max: 40, plain: true },
    { name: 'caseNo', label: t('branch.requests.caseNo'), max: 40, plain: true },
  ] as const;
  return parts.map(({ name, label, ...looks }) => (
    <Labelled key={name} label={label} controlId={`${id}-${name}`} required={name === 'request'}>
      <TextInput
        {...looks}
        id={`${id}-${name}`}
        value={typed[name]}
        onChange={(text) => {
          setTyped({ ...typed, [name]: text });
        }}
      />
    </Labelled>
  ));
}

type RequestFormProps = { readonly onClose: () => void; readonly refresh: () => void };

/** What a customer wants to see, copy, correct or have deleted. What is typed survives a lock. */
export function RequestForm({ onClose, refresh }: RequestFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [typed, setTyped, drop] = useTypedDraft('data-request', EMPTY, isTyped);
  const { run, busy, failure } = useAct('data-requests.enter');
  const save = async (): Promise<void> => {
    const { kind, request } = typed;
    const who = { name: orNull(typed.name), phone: orNull(typed.phone) };
    const answer = await run({
      input: { kind, request: request.trim(), ...who, caseNo: orNull(typed.caseNo) },
    });
    refresh();
    if (!answer.ok) return;
    drop();
    void message.success(t('branch.requests.saved'));
    onClose();
  };
  return (
    <Drawer
      open
      size={460}
      title={t('branch.requests.enter')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <KindPart typed={typed} setTyped={setTyped} />
        <TextParts typed={typed} setTyped={setTyped} />
        <RefusalList failure={failure} />
        <div className="drawer-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={typed.request.trim() === ''}
          >
            {t('branch.requests.save')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
