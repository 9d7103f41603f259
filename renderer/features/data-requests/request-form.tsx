import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { DATA_REQUEST_INPUT } from '../../../shared/domain/branch-records.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct } from '../../api/use-channel.ts';
import { EntityDrawer } from '../../ui/entity-drawer.tsx';
import { useWords } from '../../ui/use-words.ts';

type Typed = InputOf<typeof DATA_REQUEST_INPUT>;

const NAMES = ['kind', 'request', 'name', 'phone', 'caseNo'] as const;
const EMPTY: Typed = { kind: 'access' };
const LOOKS = {
  kind: { required: true },
  request: { required: true, rows: 4 },
  phone: { plain: true },
  caseNo: { plain: true },
} as const;

function isTyped(value: unknown): value is Typed {
  return isInput(DATA_REQUEST_INPUT, value);
}

type RequestFormProps = { readonly onClose: () => void; readonly refresh: () => void };

/** What a customer wants to see, copy, correct or have deleted. What is typed survives a lock. */
export function RequestForm({ onClose, refresh }: RequestFormProps) {
  const { t } = useTranslation();
  const { branch } = useWords();
  const { message } = App.useApp();
  const [typed, setTyped, drop] = useTypedDraft('data-request', EMPTY, isTyped);
  const { run, busy, failure } = useAct('data-requests.enter', refresh);
  const { kind, request } = typed;
  const save = async (): Promise<void> => {
    if (kind === undefined || request === undefined) return;
    const answer = await run({ input: { ...typed, kind, request } });
    if (!answer.ok) return;
    drop();
    void message.success(t('branch.requests.saved'));
    onClose();
  };
  return (
    <EntityDrawer
      title={t('branch.requests.enter')}
      busy={busy}
      failure={failure}
      ready={(request ?? '').trim() !== ''}
      onClose={onClose}
      onSend={() => void save()}
      fields={DATA_REQUEST_INPUT}
      names={NAMES}
      labels={branch.requests}
      scope="dataRequest"
      value={typed}
      looks={LOOKS}
      onChange={setTyped}
    />
  );
}
