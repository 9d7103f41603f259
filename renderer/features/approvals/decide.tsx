import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { DECIDE_FIELDS, STEP_DECISIONS } from '../../../shared/domain/handling-fields.ts';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { EntityForm, useInput } from '../../ui/entity-form.tsx';
import type { FieldLook } from '../../ui/entity-form.tsx';
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

type DecideProps = { readonly row: ApprovalRow; readonly view: CaseView };

/** 同意, 不同意 or 退回, with a comment and the signer's own password. */
export function Decide({ row, view }: DecideProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { message } = App.useApp();
  const { sign, failure, busy, clear } = useSigning(row, view);
  const [input, put] = useInput(DECIDE_FIELDS, {});
  const [password, setPassword] = useState('');
  const change = (patch: Decision): void => {
    clear();
    put(patch);
  };
  const decides = row.act === 'decide';
  const forBoard = decides && view.money.waitingFor === 'board';
  const ready = password !== '' && (!decides || (input.decision ?? null) !== null);
  const submit = async (): Promise<void> => {
    setPassword('');
    const signed = await sign(input, password);
    if (signed) void message.success(t('pages.approvals.done'));
  };
  useHotkey('Ctrl+Enter', () => void submit(), ready && !busy);
  return (
    <Panel title={decides ? t('pages.approvals.decision') : t('pages.approvals.authorise')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void submit();
        }}
      >
        <div className="entity-form columns-2">
          {decides ? <Choice input={input} change={change} /> : null}
          <OwnPassword
            value={password}
            onChange={(typed) => {
              clear();
              setPassword(typed);
            }}
          />
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
        <RefusalList failure={failure} places={PLACES} />
        <div className="step-buttons">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
            {t('pages.approvals.submit')}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        </div>
      </form>
    </Panel>
  );
}
