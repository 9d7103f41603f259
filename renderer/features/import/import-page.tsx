import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportView } from '../../../shared/contract/import-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import '../../ui/case-parts.css';
import { CheckPanel } from './check-panel.tsx';
import './import.css';
import { MappingPanel } from './mapping-panel.tsx';
import { PastImports } from './past-imports.tsx';
import { useImport } from './use-import.ts';
import type { Import } from './use-import.ts';

const ASK_EVERY_MS = 500;
/** What it takes to write one case, on an office PC. */
const MS_A_CASE = 2;

/** How far the desk is, while it works on the file; the work can be called off until it is written. */
function Working({ id, onCancel }: { readonly id: string; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const { data } = useChannel('imports.progress', { id }, { everyMs: ASK_EVERY_MS });
  if (data === null || data.phase === 'idle') return null;
  const { phase, done, total } = data;
  const seconds = Math.ceil((total * MS_A_CASE) / 1000);
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <section className="panel import-bar" aria-live="polite">
      <span>{t(`ledgerImport.${phase}`, { done, total, seconds })}</span>
      <Progress percent={percent} showInfo={false} style={{ width: 240 }} />
      <Button className="import-end" disabled={phase === 'writing'} onClick={onCancel}>
        {t('ledgerImport.cancel')}
      </Button>
    </section>
  );
}

function Done({ done }: { readonly done: ImportView }) {
  const { t } = useTranslation();
  const { ended, open, leftOut } = done;
  return (
    <Panel title={t('ledgerImport.done', { count: ended + open })}>
      <output>{t('ledgerImport.doneLine', { ended, open, leftOut })}</output>
      <p>
        <Link href="/ledger">{t('ledgerImport.toLedger')}</Link>
      </p>
    </Panel>
  );
}

function Chooser({ one }: { readonly one: Import }) {
  const { t } = useTranslation();
  const isFirst = one.sheet === null;
  return (
    <section className="panel import-bar">
      <Button
        type={isFirst ? 'primary' : 'default'}
        loading={one.busy === 'file'}
        disabled={one.busy === 'check' || one.busy === 'commit'}
        onClick={() => void one.choose()}
      >
        {t(isFirst ? 'ledgerImport.choose' : 'ledgerImport.chooseOther')}
      </Button>
      <span className="note">{t('ledgerImport.chooseNote')}</span>
    </section>
  );
}

/** 导入旧台账: a file, its columns, a dry run, and then all of it or nothing. */
export function LedgerImport() {
  const { t } = useTranslation();
  const one = useImport();
  const { sheet, check, done, busy } = one;
  const works = sheet !== null && (busy === 'check' || busy === 'commit');
  return (
    <div className="page import">
      <PageHeader title={t('ledgerImport.title')} note={t('ledgerImport.note')} />
      <Chooser one={one} />
      <RefusalList failure={one.failure} />
      {done === null ? null : <Done done={done} />}
      {works ? <Working id={sheet.id} onCancel={one.cancel} /> : null}
      {sheet === null ? null : <MappingPanel key={sheet.id} one={one} sheet={sheet} />}
      {sheet === null || check === null ? null : (
        <CheckPanel one={one} id={sheet.id} check={check} />
      )}
      {sheet === null ? <PastImports /> : null}
    </div>
  );
}
