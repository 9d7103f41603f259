import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, FollowUpRow } from '../../../shared/contract/views.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { FOLLOW_UP_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct } from '../../api/use-channel.ts';
import { useNowOnce } from '../../ui/clock.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { useWords } from '../../ui/use-words.ts';
import { Reached, Satisfaction } from './answers.tsx';

type Call = InputOf<typeof FOLLOW_UP_FIELDS>;

const TALKED = ['score', 'stillDissatisfied', 'wouldReturn', 'newRequest', 'comment'] as const;
const LOOKS: Readonly<Partial<Record<(typeof TALKED)[number], FieldLook>>> = {
  newRequest: { rows: 1, wide: true },
  comment: { rows: 1, wide: true },
};

/** What is recorded of an attempt: nothing was said when nobody answered. */
function attempted({ kind, at, mode, ...said }: Call): Call {
  const tried = {
    ...(kind === undefined ? {} : { kind }),
    ...(at === undefined ? {} : { at }),
    ...(mode === undefined ? {} : { mode }),
  };
  return said.reached === true ? { ...tried, ...said } : { ...tried, reached: false };
}

function isCall(value: unknown): value is Call {
  return isInput(FOLLOW_UP_FIELDS, value);
}

/** What is typed of this call, kept over a lock for the same person. */
function useCall(row: FollowUpRow): TalkedProps & { readonly drop: () => void } {
  const now = useNowOnce();
  const [first] = useState<Call>(() => ({
    kind: row.kind,
    at: now(),
    mode: '电话',
    reached: true,
  }));
  const key = `call:${row.kind}:${row.case.id}`;
  const [input, setInput, drop] = useTypedDraft(key, first, isCall);
  const change = (patch: Call): void => {
    setInput({ ...input, ...patch });
  };
  return { input, change, drop };
}

type TalkedProps = { readonly input: Call; readonly change: (patch: Call) => void };

function Talked({ input, change }: TalkedProps) {
  const { fields } = useWords();
  return (
    <>
      <Satisfaction
        value={input.satisfaction ?? null}
        onChange={(satisfaction) => {
          change({ satisfaction });
        }}
      />
      <EntityForm
        fields={FOLLOW_UP_FIELDS}
        labels={fields.followUp}
        scope="followUp"
        names={TALKED}
        looks={LOOKS}
        value={input}
        onChange={change}
      />
    </>
  );
}

type CallFormProps = { readonly row: FollowUpRow; readonly view: CaseView };

/** What came of one attempt to call; an attempt that reached nobody is recorded too. */
export function CallForm({ row, view }: CallFormProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('case.call-back');
  const { input, change, drop } = useCall(row);
  const reached = input.reached === true;
  const submit = async (): Promise<void> => {
    const at = { id: row.case.id, revision: view.case.rev };
    const answer = await run({ ...at, input: attempted(input) });
    if (!answer.ok) return;
    drop();
    void message.success(t('pages.followUp.saved'));
  };
  useHotkey('Ctrl+Enter', () => void submit(), !busy);
  return (
    <Panel title={t('pages.followUp.result')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <EntityForm
          fields={FOLLOW_UP_FIELDS}
          labels={fields.followUp}
          scope="followUp"
          names={['at', 'mode']}
          value={input}
          onChange={change}
        />
        <Reached
          value={reached}
          onChange={(next) => {
            change({ reached: next });
          }}
        />
        {reached ? (
          <Talked input={input} change={change} />
        ) : (
          <p className="note">{t('pages.followUp.threeRule')}</p>
        )}
        <RefusalList failure={failure} />
        <div className="step-buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('pages.followUp.save')}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      </form>
    </Panel>
  );
}
