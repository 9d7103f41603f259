import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HintedCase } from '../../shared/contract/monitor.ts';
import { StatusTag } from './status-tag.tsx';

function pathOf({ id, status }: HintedCase): string {
  return status === 'draft' ? `/reception/${id}` : `/case/${id}`;
}

/** The number of a case that a hint names; a link for those who may read it. */
export function HintedNumber({ of }: { readonly of: HintedCase }) {
  const { t } = useTranslation();
  const number = of.caseNo ?? t('common.noNumber');
  if (!of.mayOpen) return <span className="number">{number}</span>;
  return (
    <Link href={pathOf(of)} className="number">
      {number}
    </Link>
  );
}

/** A case that a hint names: number, day, state. */
export function HintedCaseLine({ of }: { readonly of: HintedCase }) {
  return (
    <>
      <HintedNumber of={of} />
      <span className="hint-day">{of.receivedAt.slice(0, 10)}</span>
      <StatusTag status={of.status} />
    </>
  );
}
