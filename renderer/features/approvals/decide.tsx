import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/contract/api.ts';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import { DECIDE_FIELDS, STEP_DECISIONS } from '../../../shared/domain/handling-fields.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';
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

type DecideProps = { readonly row: ApprovalRow; readonly view: CaseView };

/** The password is proved first; only then does the signature go to the desk, which judges the rest. */
function useSigning({ row, view }: DecideProps) {
  const { me } = useSession();
  const confirm = useAct('session.confirm');
  const decide = useAct('case.decide');
  const authorise = useAct('case.authorise');
  const sign = async (
    input: ReturnType<typeof useInput<typeof DECIDE_FIELDS>>[0],
    password: string,
  ): Promise<boolean> => {
    const proved = await confirm.run({ password });
    if (!proved.ok) return false;
    const signature = me?.staff.name ?? null;
    const at = { id: row.case.id, revision: view.case.rev };
    if (row.act === 'decide') {
      const decided = await decide.run({ ...at, input: { ...input, signature } });
      return decided.ok;
    }
    const comment = input.comment ?? null;
    const authorised = await authorise.run({ ...at, input: { comment, signature } });
    return authorised.ok;
  };
  const failure: Failure | null = confirm.failure ?? decide.failure ?? authorise.failure;
  return { sign, failure, busy: confirm.busy || decide.busy || authorise.busy };
}

const PLACES = {
  'wrong-password': 'decide.password',
  'comment-missing': 'decide.comment',
  'resolution-number-missing': 'decide.resolutionNo',
} as const;

const LOOKS: Readonly<Record<'comment' | 'resolutionNo', FieldLook>> = {
  comment: { rows: 2, wide: true },
  resolutionNo: { required: true },
};

/** 同意, 不同意 or 退回, with a comment and the signer's own password. */
export function Decide({ row, view }: DecideProps) {
  const { t } = useTranslation();
  const { fields } = useWords();
  const { message } = App.useApp();
  const { sign, failure, busy } = useSigning({ row, view });
  const [input, change] = useInput(DECIDE_FIELDS, {});
  const [password, setPassword] = useState('');
  const choiceId = useId();
  const passwordId = useId();
  const decides = row.act === 'decide';
  const forBoard = decides && view.money.waitingFor === 'board';
  const ready = password !== '' && (!decides || (input.decision ?? null) !== null);
  const submit = async (): Promise<void> => {
    const signed = await sign(input, password);
    setPassword('');
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
        {decides ? (
          <Labelled
            label={fields.decide.decision}
            controlId={choiceId}
            group
            required
            place="decide.decision"
          >
            <ChoiceButtons
              labelledBy={choiceId}
              of={STEP_DECISIONS}
              value={input.decision ?? null}
              onChange={(decision) => {
                const chosen = STEP_DECISIONS.find((one) => one === decision);
                if (chosen !== undefined) change({ decision: chosen });
              }}
            />
          </Labelled>
        ) : null}
        <EntityForm
          fields={DECIDE_FIELDS}
          names={forBoard ? ['comment', 'resolutionNo'] : ['comment']}
          labels={fields.decide}
          scope="decide"
          columns={1}
          value={input}
          onChange={change}
          looks={LOOKS}
        />
        <Labelled
          label={t('common.confirmPassword')}
          controlId={passwordId}
          place="decide.password"
          required
        >
          <SecretInput id={passwordId} value={password} onChange={setPassword} />
        </Labelled>
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
