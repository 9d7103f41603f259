import { App, Button, Drawer } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { useBookAct } from './use-book-act.ts';

type Typed = {
  readonly content: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly note: string;
};

const EMPTY: Typed = { content: '', contactName: '', contactPhone: '', note: '' };

function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && Reflect.has(value, 'contactPhone');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

type OpinionFormProps = {
  readonly on: Day;
  readonly onClose: () => void;
  readonly refresh: () => void;
};

type PartsProps = { readonly typed: Typed; readonly setTyped: (next: Typed) => void };

/** What is taken down of an opinion, from its words to how to reach the customer. */
function Parts({ typed, setTyped }: PartsProps) {
  const { t } = useTranslation();
  const id = useId();
  const parts = [
    { name: 'content', label: t('branch.opinions.content'), max: 2000, rows: 5, first: true },
    { name: 'contactName', label: t('branch.opinions.contactName'), max: 50 },
    { name: 'contactPhone', label: t('branch.opinions.contactPhone'), max: 40, plain: true },
    { name: 'note', label: t('branch.opinions.remark'), max: 500, rows: 2 },
  ] as const;
  return parts.map(({ name, label, ...looks }) => (
    <Labelled key={name} label={label} controlId={`${id}-${name}`} required={name === 'content'}>
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

/** One opinion as it stands in the book. What is typed survives a lock. */
export function OpinionForm({ on, onClose, refresh }: OpinionFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dayText = useDayText();
  const [typed, setTyped, drop] = useTypedDraft(`opinion:${on}`, EMPTY, isTyped);
  const { run, busy, failure } = useBookAct('opinions.enter', refresh);
  const save = async (): Promise<void> => {
    const content = typed.content.trim();
    const contact = {
      contactName: orNull(typed.contactName),
      contactPhone: orNull(typed.contactPhone),
    };
    if (!(await run({ on, input: { content, ...contact, note: orNull(typed.note) } }))) return;
    drop();
    void message.success(t('branch.opinions.saved'));
    onClose();
  };
  return (
    <Drawer
      open
      size={460}
      title={t('branch.opinions.enterFor', { on: dayText(on) })}
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
        <Parts typed={typed} setTyped={setTyped} />
        <RefusalList failure={failure} />
        <div className="drawer-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={typed.content.trim() === ''}
          >
            {t('branch.opinions.save')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
