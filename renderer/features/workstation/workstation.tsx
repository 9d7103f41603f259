import { Alert, Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { download } from '../../api/files.ts';
import { usePolicy } from '../../api/policy.ts';
import { useSession } from '../../api/session.tsx';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showSize } from '../../ui/show-size.ts';
import { useWords } from '../../ui/use-words.ts';

type Facts = Response<'workstation.facts'>;

function FactsPanel({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation();
  const { status } = useSession();
  const rows = [
    ['version', status?.version ?? ''],
    ['host', status === null ? '' : t(`workstation.hosts.${status.host}`)],
    ['platform', facts.platform],
    ['node', facts.node],
    ['sqlite', facts.sqlite],
    ['schema', String(facts.schema)],
    ['database', showSize(facts.databaseBytes)],
    ['log', t('workstation.logSize', { files: facts.logFiles, size: showSize(facts.logBytes) })],
  ] as const;
  return (
    <Panel title={t('workstation.facts')}>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{t(`workstation.${name}`)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

function PolicyPanel() {
  const { t } = useTranslation();
  const { names } = useWords().workstation;
  const { state, fixed, idleLockMinutes } = usePolicy();
  const known = new Set(fixed);
  const shown = Object.entries(names).filter(([name]) => known.has(name));
  return (
    <Panel title={t('workstation.policy')}>
      {state === 'none' ? <p className="note">{t('workstation.policyNone')}</p> : null}
      {state === 'broken' ? (
        <Alert type="warning" showIcon title={t('workstation.policyBroken')} />
      ) : null}
      <ul className="plain-list">
        {shown.map(([name, word]) => (
          <li key={name}>
            <span>{word}</span>
            <span className="note">
              {name === 'idleLockMinutes' && idleLockMinutes !== null
                ? t('workstation.fixedIdle', { minutes: idleLockMinutes })
                : t('common.fixedByPolicy')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DiagnosticPanel() {
  const { t } = useTranslation();
  const make = useAct('workstation.diagnose');
  const [made, setMade] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await make.run({});
    if (!answer.ok) return;
    const { saved, downloadId } = answer.value;
    const fetched = downloadId !== null && (await download(downloadId));
    setMade(saved || fetched);
  };
  return (
    <Panel title={t('workstation.diagnostic')}>
      <p className="prose">{t('workstation.diagnosticNote')}</p>
      <div className="step-buttons">
        <Button type="primary" loading={make.busy} onClick={() => void run()}>
          {t('workstation.make')}
        </Button>
      </div>
      <output className="note">{made ? t('workstation.made') : ''}</output>
      <RefusalList failure={make.failure} />
    </Panel>
  );
}

/** 本机维护: how the program runs here, what the computer's policy fixes, and the file for support. */
export function Workstation() {
  const { t } = useTranslation();
  const { data, failure } = useChannel('workstation.facts', {});
  return (
    <div className="page">
      <PageHeader title={t('workstation.title')} note={t('workstation.note')} />
      <RefusalList failure={failure} />
      <div className="home-grid">
        <div className="stack">
          {data === null ? null : <FactsPanel facts={data} />}
          <PolicyPanel />
        </div>
        <div className="stack">
          <DiagnosticPanel />
        </div>
      </div>
    </div>
  );
}
