import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRow, CaseView } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { CaseSummary } from '../../ui/case-summary.tsx';
import { useCodeText } from '../../ui/use-words.ts';
import { ApprovalChain } from './approval-chain.tsx';
import { CheckResults } from './check-results.tsx';
import { ChosenOptions } from './chosen-options.tsx';
import { Decide } from './decide.tsx';
import { LongText } from './long-text.tsx';
import './approvals.css';

type Facts = readonly (readonly [label: string, value: ReactNode])[];

/** What the customer asks for: the chosen kinds, then their own words. */
function Request({ facts }: { readonly facts: CaseView['case']['facts'] }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const kinds = facts.requestTypes.map((kind) => code('request', kind));
  return (
    <>
      {kinds.length === 0 ? null : (
        <strong className="check-names">{kinds.join(t('common.listSeparator'))}</strong>
      )}
      <LongText text={facts.requestText ?? ''} />
    </>
  );
}

/** What the signer must know of the matter. */
function useStory(): (view: CaseView) => Facts {
  const { t } = useTranslation();
  return ({ case: { facts, factChecks } }) => {
    return [
      [t('pages.approvals.facts'), <LongText key="facts" text={facts.narrative ?? ''} />],
      [t('pages.approvals.request'), <Request key="request" facts={facts} />],
      [t('pages.approvals.checks'), <CheckResults key="checks" checks={factChecks} />],
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
