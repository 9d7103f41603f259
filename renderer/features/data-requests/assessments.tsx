import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInput } from '../../../shared/domain/fields.ts';
import type { InputOf } from '../../../shared/domain/fields.ts';
import { ASSESSMENT_INPUT } from '../../../shared/domain/impact-assessments.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { EntityDrawer } from '../../ui/entity-drawer.tsx';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';

type Typed = InputOf<typeof ASSESSMENT_INPUT>;

const NAMES = ['subject', 'necessity', 'risk', 'measures'] as const;
const EMPTY: Typed = {};
const LOOKS = {
  subject: { required: true },
  necessity: { required: true, rows: 3 },
  risk: { required: true, rows: 3 },
  measures: { required: true, rows: 3 },
} as const;

function isTyped(value: unknown): value is Typed {
  return isInput(ASSESSMENT_INPUT, value);
}

type FormProps = { readonly onClose: () => void; readonly refresh: () => void };

/** One assessment. What is typed survives a lock. */
function AssessmentForm({ onClose, refresh }: FormProps) {
  const { t } = useTranslation();
  const { assessments } = useWords();
  const { message } = App.useApp();
  const [typed, setTyped, drop] = useTypedDraft('assessment', EMPTY, isTyped);
  const { run, busy, failure } = useAct('assessments.enter', refresh);
  const { subject = '', necessity = '', risk = '', measures = '' } = typed;
  const written = { subject, necessity, risk, measures };
  const save = async (): Promise<void> => {
    const answer = await run({ input: written });
    if (!answer.ok) return;
    drop();
    void message.success(t('assessments.saved'));
    onClose();
  };
  return (
    <EntityDrawer
      title={t('assessments.enter')}
      busy={busy}
      failure={failure}
      ready={Object.values(written).every((text) => text.trim() !== '')}
      onClose={onClose}
      onSend={() => void save()}
      fields={ASSESSMENT_INPUT}
      names={NAMES}
      labels={assessments}
      scope="assessment"
      value={typed}
      looks={LOOKS}
      onChange={setTyped}
    />
  );
}

/** 个人信息保护影响评估 (D42): what was assessed, by whom, and until when it must be kept. */
export function Assessments() {
  const { t } = useTranslation();
  const { assessments } = useWords();
  const name = useStaffName();
  const [entering, setEntering] = useState(false);
  const { data, refresh } = useChannel('assessments.list', {});
  const enter = (
    <Button
      onClick={() => {
        setEntering(true);
      }}
    >
      {t('assessments.enter')}
    </Button>
  );
  return (
    <Panel title={t('assessments.title')} extra={enter}>
      <p className="note">{t('assessments.note')}</p>
      {data?.length === 0 ? <p className="note">{t('assessments.none')}</p> : null}
      {data?.map((one) => (
        <details key={one.id} className="assessment">
          <summary>
            <strong>{one.subject}</strong>
            <span className="note">
              {t('assessments.madeBy', { name: name(one.madeBy), at: showMoment(one.madeAt) })}
            </span>
            <span className="note">{t('assessments.keptUntil', { on: one.keptUntil })}</span>
          </summary>
          <dl>
            {(['necessity', 'risk', 'measures'] as const).map((part) => (
              <div key={part}>
                <dt>{assessments[part]}</dt>
                <dd className="prose">{one[part]}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {entering ? (
        <AssessmentForm
          refresh={refresh}
          onClose={() => {
            setEntering(false);
          }}
        />
      ) : null}
    </Panel>
  );
}
