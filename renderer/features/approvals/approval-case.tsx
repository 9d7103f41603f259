import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useCaseTitle } from '../../ui/use-case-title.ts';
import { ApprovalChain } from './approval-chain.tsx';
import { ChosenOptions } from './chosen-options.tsx';
import { Decide } from './decide.tsx';

function Story({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { facts, factChecks } = view.case;
  const count = (answer: string): number =>
    factChecks.filter((check) => check.answer === answer).length;
  return (
    <dl className="facts">
      <dt>{t('pages.approvals.facts')}</dt>
      <dd className="prose">{facts.narrative}</dd>
      <dt>{t('pages.approvals.request')}</dt>
      <dd className="prose">{facts.requestText}</dd>
      <dt>{t('pages.approvals.checks')}</dt>
      <dd>
        {t('pages.approvals.checksNote', {
          no: count('否'),
          unknown: count('不清楚'),
          count: factChecks.length,
        })}
      </dd>
    </dl>
  );
}

/** One request: the matter, what it costs, who has signed, and the decision. */
export function ApprovalCase({ row }: { readonly row: ApprovalRow }) {
  const { t } = useTranslation();
  const title = useCaseTitle();
  const { data, failure } = useChannel('cases.view', { id: row.case.id });
  return (
    <div className="stack">
      <Panel
        title={title(row.case)}
        extra={<Link href={`/case/${row.case.id}`}>{t('pages.approvals.openCase')}</Link>}
      >
        <RefusalList failure={failure} />
        {data === null ? null : (
          <>
            <Story view={data} />
            <ChosenOptions view={data} />
            <ApprovalChain view={data} />
          </>
        )}
      </Panel>
      {data === null ? null : <Decide row={row} view={data} />}
    </div>
  );
}
