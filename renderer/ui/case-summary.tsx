import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Failure } from '../../shared/contract/api.ts';
import type { CaseRow } from '../../shared/contract/views.ts';
import { Panel } from './panel.tsx';
import { RefusalList } from './refusal-list.tsx';
import { useCaseTitle } from './use-case-title.ts';

type CaseSummaryProps = {
  readonly row: CaseRow;
  /** Why the case could not be read. */
  readonly failure: Failure | null;
  /** Label and value, as far as they are read. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
  readonly children: ReactNode;
};

/** A case beside what is to be decided or asked about it: its title with the way to it, the facts that matter, the rest. */
export function CaseSummary({ row, failure, facts, children }: CaseSummaryProps) {
  const { t } = useTranslation();
  const title = useCaseTitle();
  return (
    <Panel
      title={title(row)}
      extra={<Link href={`/case/${row.id}`}>{t('pages.parts.openCase')}</Link>}
    >
      <RefusalList failure={failure} />
      <dl className="facts">
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className="prose">{value}</dd>
          </Fragment>
        ))}
      </dl>
      {children}
    </Panel>
  );
}
