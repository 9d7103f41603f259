import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseRow } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { LoginTable } from './login-table.tsx';
import { ReceiverChanges } from './receiver-changes.tsx';
import './credit-duty.css';

function Disputes({ cases }: { readonly cases: readonly CaseRow[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('branch.credit.disputes')}>
      {cases.length === 0 ? (
        <p className="note">{t('branch.credit.noDisputes')}</p>
      ) : (
        <ul className="rows">
          {cases.map((row) => (
            <li key={row.id}>
              <Link href={`/case/${row.id}`} className="row row-call">
                <CaseLine row={row} />
                <DueBadge of={row} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** 征信异议: the duties of the credit posts that belong to no case, beside the disputes that run. */
export function CreditDuty() {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('credit-duty.page', {}, { everyMs: 60_000 });
  return (
    <div className="page">
      <PageHeader title={t('branch.credit.title')} />
      <RefusalList failure={failure} />
      {data === null ? null : (
        <div className="home-grid">
          <LoginTable page={data} refresh={refresh} />
          <div className="stack">
            <ReceiverChanges changes={data.changes} refresh={refresh} />
            <Disputes cases={data.disputes} />
          </div>
        </div>
      )}
    </div>
  );
}
