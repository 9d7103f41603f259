import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/contract/api.ts';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { DECIDE_FIELDS, STEP_DECISIONS } from '../../../shared/domain/handling-fields.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { useWords } from '../../ui/use-words.ts';
import { useSigning } from './use-signing.ts';

type Decision = InputOf<typeof DECIDE_FIELDS>;

const PLACES = {
  'wrong-password': 'decide.password',
  'comment-missing': 'decide.comment',
  'resolution-number-missing': 'decide.resolutionNo',
} as const;

/** Who does not agree says why. */
function looksFor({ decision }: Decision): Readonly<Record<'comment' | 'resolutionNo', FieldLook>> {
  const explains = decision === '不同意' || decision === '退回';
  return {
    comment: { rows: 2, wide: true, required: explains },
    resolutionNo: { required: true },
  };
}

type PartProps = { readonly input: Decision; readonly change: (patch: Decision) => void };

function Choice({ input, change }: PartProps) {
  const { fields } = useWords();
  const id = useId();
  return (
    <Labelled label={fields.decide.decision} controlId={id} group required place="decide.decision">
      <ChoiceButtons
        labelledBy={id}
        required
        of={STEP_DECISIONS}
        value={input.decision ?? null}
        onChange={(decision) => {
          const chosen = STEP_DECISIONS.find((one) => one === decision);
          if (chosen !== undefined) change({ decision: chosen });
        }}
      />
    </Labelled>
  );
}

type PasswordProps = { readonly value: string; readonly onChange: (value: string) => void };

function OwnPassword({ value, onChange }: PasswordProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Labelled label={t('common.confirmPassword')} controlId={id} place="decide.password" required>
      <SecretInput id={id} value={value} onChange={onChange} required />
    </Labelled>
  );
}

function isDecision(value: unknown): value is Decision {
  return isInput(DECIDE_FIELDS, value);
}

const NOTHING: Decision = {};

/** What is still missing before the signature can go to the desk. */
function useGapsOf(): (input: Decision, password: string, decides: boolean) => readonly Gap[] {
  const { t } = useTranslation();
  return (input, password, decides) => [
    ...(decides && (input.decision ?? null) === null
      ? [{ place: 'decide.decision', text: t('desk.approvals.decisionMissing') }]
      : []),
    ...(password === '' ? [{ place: 'decide.password', text: t('common.confirmPassword') }] : []),
  ];
}

type DecideProps = { readonly row: ApprovalRow; readonly view: CaseView };

type Deciding = PartProps & {
  readonly password: string;
  readonly setPassword: (typed: string) => void;
  readonly gaps: readonly Gap[];
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly submit: () => Promise<void>;
};

/** What is typed of this decision, kept over a lock for the same person, and its way to the desk. */
function useDeciding({ row, view }: DecideProps): Deciding {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { sign, failure, busy, clear } = useSigning(row, view);
  const key = `decide:${row.case.id}:${row.approvalNo ?? ''}`;
  const [input, put, drop] = useTypedDraft(key, NOTHING, isDecision);
  const [password, setPassword] = useState('');
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const gapsOf = useGapsOf();
  const touch = (): void => {
    clear();
    setGaps([]);
  };
  const submit = async (): Promise<void> => {
    const found = gapsOf(input, password, row.act === 'decide');
    setGaps(found);
    if (found.length > 0) return;
    setPassword('');
    const signed = await sign(input, password);
    if (!signed) return;
    drop();
    void message.success(t('pages.approvals.done'));
  };
  return {
    input,
    change: (patch) => {
      touch();
      put({ ...input, ...patch });
    },
    password,
    setPassword: (typed) => {
      touch();
      setPassword(typed);
    },
    gaps,
    failure,
    busy,
    submit,
  };
}

/** 同意, 不同意 or 退回, with a comment and the signer's own password. */
export function Decide({ row, view }: DecideProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const deciding = useDeciding({ row, view });
  const { input, change, password, setPassword, gaps, failure, busy, submit } = deciding;
  const decides = row.act === 'decide';
  const forBoard = decides && view.money.waitingFor === 'board';
  useHotkey('Ctrl+Enter', () => void submit(), !busy);
  return (
    <Panel title={decides ? t('pages.approvals.decision') : t('pages.approvals.authorise')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="entity-form columns-2">
          {decides ? <Choice input={input} change={change} /> : null}
          <OwnPassword value={password} onChange={setPassword} />
        </div>
        <EntityForm
          fields={DECIDE_FIELDS}
          names={forBoard ? ['comment', 'resolutionNo'] : ['comment']}
          labels={fields.decide}
          scope="decide"
          columns={1}
          value={input}
          onChange={change}
          looks={looksFor(input)}
        />
        {decides ? null : <p className="note">{t('desk.approvals.disagree')}</p>}
        <Gaps gaps={gaps} />
        <RefusalList failure={failure} places={PLACES} />
        <div className="step-buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('pages.approvals.submit')}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      </form>
    </Panel>
  );
}
