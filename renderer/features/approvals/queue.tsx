import { useTranslation } from 'react-i18next';
import type { ApprovalRow } from '../../../shared/contract/views.ts';
import { secondsBetween } from '../../../shared/domain/day.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { useNow } from '../../ui/clock.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useSpanText } from '../../ui/use-span-text.ts';
import { useStaffName } from '../../ui/staff-names.tsx';

type QueueProps = {
  readonly rows: readonly ApprovalRow[];
  readonly chosen: string | null;
  readonly onChoose: (row: ApprovalRow) => void;
};

function Line({ row }: { readonly row: ApprovalRow }) {
  const { t } = useTranslation();
  const now = useNow(20);
  const span = useSpanText();
  const name = useStaffName();
  const money = useMoney();
  const kind =
    row.act === 'decide' ? t('pages.approvals.decideKind') : t('pages.approvals.authoriseKind');
  return (
    <>
      <span className="queue-line">
        <strong className="amount">{money(row.amount)}</strong>
        <span>{t('common.sideBySide', { first: kind, second: row.bandId })}</span>
      </span>
      <CaseLine row={row.case} />
      <span className="queue-line note">
        <span>
          {t('pages.approvals.requestedBy')} {name(row.requestedBy)}
        </span>
        <span>
          {t('pages.approvals.waiting')} {span(secondsBetween(row.waitingSince, now))}
        </span>
      </span>
      <DueBadge of={row} />
    </>
  );
}

/** The waiting requests, the longest waiting first as the desk orders them. */
export function Queue({ rows, chosen, onChoose }: QueueProps) {
  const { t } = useTranslation();
  return (
    <ul className="panel queue" aria-label={t('pages.approvals.title')}>
      {rows.map((row) => (
        <li key={row.case.id}>
          <button
            type="button"
            aria-pressed={row.case.id === chosen}
            onClick={() => {
              onChoose(row);
            }}
          >
            <Line row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}
