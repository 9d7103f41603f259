import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { fen } from '../../../shared/domain/money.ts';
import { PENALTY_INPUT } from '../../../shared/domain/penalty-notices.ts';
import { hasRole } from '../../../shared/domain/roles.ts';
import { useSession } from '../../api/session.tsx';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { usePaper } from '../../api/use-paper.ts';
import { EntityForm } from '../../ui/entity-form.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PaperDrawer } from '../../ui/paper-drawer.tsx';
import { PaperSheet } from '../../ui/paper-sheet.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useMoney } from '../../ui/use-money.ts';
import { useWords } from '../../ui/use-words.ts';

type Typed = InputOf<typeof PENALTY_INPUT>;

const NAMES = [
  'caseNo',
  'dept',
  'personId',
  'reason',
  'ruleCode',
  'overdueDays',
  'overdueMonths',
  'amount',
] as const;
const EMPTY: Typed = {};
const LOOKS = {
  caseNo: { required: true, plain: true },
  dept: { required: true },
  reason: { required: true, rows: 4, wide: true },
  ruleCode: { required: true },
  amount: { required: true },
} as const;

function isTyped(value: unknown): value is Typed {
  return isInput(PENALTY_INPUT, value);
}

function isWhole({ caseNo, dept, reason, ruleCode, amount }: Typed): boolean {
  const texts = [caseNo, dept, reason, ruleCode];
  return amount !== undefined && texts.every((text) => (text ?? '').trim() !== '');
}

type FormProps = { readonly onClose: () => void; readonly refresh: () => void };

/** One notice; every value is the general manager's own. */
function PenaltyForm({ onClose, refresh }: FormProps) {
  const { t } = useTranslation();
  const { papers } = useWords();
  const [typed, setTyped, drop] = useTypedDraft('penalty', EMPTY, isTyped);
  const { run, busy, failure } = useAct('penalties.issue', refresh);
  const send = async (): Promise<void> => {
    const answer = await run({ input: typed });
    if (!answer.ok) return;
    drop();
    onClose();
  };
  return (
    <FormDrawer
      title={t('papers.penalty.issue')}
      send={t('papers.penalty.issue')}
      busy={busy}
      failure={failure}
      ready={isWhole(typed)}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p className="note">{t('papers.penalty.note')}</p>
      <EntityForm
        fields={PENALTY_INPUT}
        names={NAMES}
        labels={papers.penalty.fields}
        scope="penalty"
        value={typed}
        looks={LOOKS}
        columns={2}
        onChange={(patch) => {
          setTyped({ ...typed, ...patch });
        }}
      />
    </FormDrawer>
  );
}

function Notice({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const paper = usePaper({ kind: 'penalty', id });
  return (
    <PaperDrawer onClose={onClose}>
      <PaperSheet paper={paper} />
    </PaperDrawer>
  );
}

function OpenPenalties() {
  const { t } = useTranslation();
  const money = useMoney();
  const { data, refresh } = useChannel('penalties.page', {});
  const [shown, setShown] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  if (data?.enabled !== true) return null;
  return (
    <Panel
      title={t('papers.penalty.title')}
      extra={
        <Button
          size="small"
          onClick={() => {
            setWriting(true);
          }}
        >
          {t('papers.penalty.issue')}
        </Button>
      }
    >
      {data.notices.length === 0 ? <p className="note">{t('papers.penalty.none')}</p> : null}
      <ul className="plain-list">
        {data.notices.map(({ id, noticeNo, caseNo, dept, amount, issuedAt }) => (
          <li key={id}>
            <Button
              type="link"
              onClick={() => {
                setShown(id);
              }}
            >
              {noticeNo}
            </Button>
            {caseNo} {dept} {money(fen(amount))} {showMoment(issuedAt)}
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <Notice
          id={shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
      {writing ? (
        <PenaltyForm
          refresh={refresh}
          onClose={() => {
            setWriting(false);
          }}
        />
      ) : null}
    </Panel>
  );
}

/** 处罚通知: off by default; when an institution switches it on, the general manager's alone (rules 12). */
export function Penalties() {
  const { me } = useSession();
  return me !== null && hasRole(me.staff, 'generalManager') ? <OpenPenalties /> : null;
}
