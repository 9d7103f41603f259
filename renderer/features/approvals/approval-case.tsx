import { useTranslation } from 'react-i18next';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { CaseSummary } from '../../ui/case-summary.tsx';
import { ApprovalChain } from './approval-chain.tsx';
import { ChosenOptions } from './chosen-options.tsx';
import { Decide } from './decide.tsx';

type Facts = readonly (readonly [label: string, value: string | null])[];

/** What the signer must know of the matter. */
function useStory(): (view: CaseView) => Facts {
  const { t } = useTranslation();
  return ({ case: { facts, factChecks } }) => {
    const count = (answer: string): number =>
      factChecks.filter((check) => check.answer === answer).length;
    const checks = t('pages.approvals.checksNote', {
      no: count('否'),
      unknown: count('不清楚'),
      count: factChecks.length,
    });
    return [
      [t('pages.approvals.facts'), facts.narrative],
      [t('pages.approvals.request'), facts.requestText],
      [t('pages.approvals.checks'), checks],
    ];
  };
}

/** One request: the matter, what it costs, who has signed, and the decision. */
export function ApprovalCase({ row }: { readonly row: ApprovalRow }) {
  const story = useStory();
  const { data, failure } = useChannel('cases.view', { id: row.case.id });
  return (
    <div className="stack">
      <CaseSummary row={row.case} failure={failure} facts={data === null ? [] : story(data)}>
        {data === null ? null : (
          <>
            <ChosenOptions view={data} />
            <ApprovalChain view={data} />
          </>
        )}
      </CaseSummary>
      {data === null ? null : <Decide row={row} view={data} />}
    </div>
  );
}
