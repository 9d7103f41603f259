import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { OPINION_INPUT } from '../../../shared/domain/branch-records.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct } from '../../api/use-channel.ts';
import { EntityDrawer } from '../../ui/entity-drawer.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { useWords } from '../../ui/use-words.ts';

type Typed = InputOf<typeof OPINION_INPUT>;

const NAMES = ['content', 'contactName', 'contactPhone', 'note'] as const;
const EMPTY: Typed = {};
const LOOKS = {
  content: { required: true, rows: 5 },
  contactPhone: { plain: true },
  note: { rows: 2 },
} as const;

function isTyped(value: unknown): value is Typed {
  return isInput(OPINION_INPUT, value);
}

type OpinionFormProps = {
  readonly on: Day;
  readonly onClose: () => void;
  readonly refresh: () => void;
};

/** One opinion as it stands in the book. What is typed survives a lock. */
export function OpinionForm({ on, onClose, refresh }: OpinionFormProps) {
  const { t } = useTranslation();
  const { opinions } = useWords().branch;
  const { message } = App.useApp();
  const dayText = useDayText();
  const [typed, setTyped, drop] = useTypedDraft(`opinion:${on}`, EMPTY, isTyped);
  const { run, busy, failure } = useAct('opinions.enter', refresh);
  const { content } = typed;
  const save = async (): Promise<void> => {
    if (content === undefined) return;
    const answer = await run({ on, input: { ...typed, content } });
    if (!answer.ok) return;
    drop();
    void message.success(t('branch.opinions.saved'));
    onClose();
  };
  return (
    <EntityDrawer
      title={t('branch.opinions.enterFor', { on: dayText(on) })}
      busy={busy}
      failure={failure}
      ready={(content ?? '').trim() !== ''}
      onClose={onClose}
      onSend={() => void save()}
      fields={OPINION_INPUT}
      names={NAMES}
      labels={{ ...opinions, note: opinions.remark }}
      scope="opinion"
      value={typed}
      looks={LOOKS}
      onChange={setTyped}
    />
  );
}
