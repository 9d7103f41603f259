import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/domain/case.ts';
import { CaseField } from '../../ui/case-field.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useCodeText, useWords } from '../../ui/use-words.ts';
import { EvidenceFile } from './evidence-file.tsx';
import { useOpenAct } from './open-act.ts';
import { SigningPanel } from './signing-panel.tsx';

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { fields } = useWords();
  const text = useCodeText();
  const staffName = useStaffName();
  const { file } = evidence;
  return (
    <li>
      <span className="log-time">{showMoment(evidence.obtainedAt)}</span>
      <span>{text('evidenceKind', evidence.kind)}</span>
      <strong>{evidence.title}</strong>
      {evidence.formCode === null ? null : <span>{evidence.formCode}</span>}
      {evidence.sensitive ? <span className="note">{fields.evidence.sensitive}</span> : null}
      <span className="note">{staffName(evidence.obtainedBy)}</span>
      {file === null ? (
        <span>
          {fields.evidence.location} {evidence.location}
        </span>
      ) : (
        <EvidenceFile evidenceId={evidence.id} file={file} />
      )}
    </li>
  );
}

/** What proves the matter: files with their fingerprint, or the number under which a paper is kept. */
export function MaterialTab() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const openAct = useOpenAct();
  const { evidence } = view.case;
  const adds = view.may.includes('evidence');
  return (
    <div className="tab-body">
      <SigningPanel />
      <Panel
        title={t('case.evidence.title')}
        extra={
          adds ? (
            <Button
              size="small"
              onClick={() => {
                openAct('evidence');
              }}
            >
              {t('case.acts.evidence')}
            </Button>
          ) : null
        }
      >
        {evidence.length === 0 ? <p className="note">{t('common.empty')}</p> : null}
        <ul className="log">
          {evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one} />
          ))}
        </ul>
      </Panel>
      {evidence.length === 0 ? (
        <Panel>
          <CaseField place="facts.evidenceNoneReason" disabled={!view.may.includes('edit-case')} />
        </Panel>
      ) : null}
    </div>
  );
}
