import type { Failure } from '../../../shared/contract/api.ts';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import type { DECIDE_FIELDS } from '../../../shared/domain/handling-fields.ts';
import { useSession } from '../../api/session.tsx';
import { useAct } from '../../api/use-channel.ts';

type Decision = InputOf<typeof DECIDE_FIELDS>;

type Signing = {
  /** True when the signature stands. */
  readonly sign: (input: Decision, password: string) => Promise<boolean>;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** Forgets why the last attempt was refused: what it named is being changed. */
  readonly clear: () => void;
};

/** The password is proved first; only then does the signature go to the desk, which judges the rest. */
export function useSigning(row: ApprovalRow, view: CaseView): Signing {
  const { me } = useSession();
  const confirm = useAct('session.confirm');
  const decide = useAct('case.decide');
  const authorise = useAct('case.authorise');
  const sign = async (input: Decision, password: string): Promise<boolean> => {
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
  return {
    sign,
    failure: confirm.failure ?? decide.failure ?? authorise.failure,
    clear: () => {
      for (const one of [confirm, decide, authorise]) one.clear();
    },
    busy: confirm.busy || decide.busy || authorise.busy,
  };
}
