import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseRow } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/domain/report-table.ts';
import { useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { Behind } from '../../ui/report-figures.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useCodeText } from '../../ui/use-words.ts';
import type { ReportFilter } from './asked.ts';

const HEADS = ['caseNo', 'status', 'category', 'reason', 'receivedOn', 'handler'] as const;

/** Of a case in which the person at the desk is named only the number is told. */
function isHidden({ bizCategory, reasonCode, grievanceLevel }: CaseRow): boolean {
  return bizCategory === null && reasonCode === null && grievanceLevel === null;
}

function Line({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  const code = useCodeText();
  const name = useStaffName();
  const number = row.caseNo ?? t('common.noNumber');
  if (isHidden(row)) {
    return (
      <tr>
        <td className="number">{number}</td>
        <td colSpan={HEADS.length - 1}>
          <span className="note">{t('statistics.named')}</span>
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td className="number">
        <Link href={`/case/${row.id}`}>{number}</Link>
      </td>
      <td>
        <StatusTag status={row.status} />
      </td>
      <td title={code('bizCategory', row.bizCategory)}>{code('bizCategory', row.bizCategory)}</td>
      <td title={code('reason', row.reasonCode)}>{code('reason', row.reasonCode)}</td>
      <td className="number">{showMoment(row.receivedAt)}</td>
      <td>{name(row.handlerId)}</td>
    </tr>
  );
}

type CasesProps = {
  readonly filter: ReportFilter;
  readonly report: ReportId;
  readonly drill: string;
};

type PartProps = CasesProps & {
  readonly cursor: string | null;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
};

/** One page of cases with the way to the next. */
function Part({ filter, report, drill, cursor, isLast, onMore }: PartProps) {
  const { t } = useTranslation();
  const asked = useChannel('reports.cases', { ...filter, report, drill, cursor });
  const next = isLast ? (asked.data?.next ?? null) : null;
  return (
    <tbody>
      {asked.data?.rows.map((row, place) => (
        // A case stands as often as it counts.
        <Line key={`${row.id} ${String(place)}`} row={row} />
      ))}
      {asked.loading || asked.failure !== null || next !== null ? (
        <tr>
          <td colSpan={HEADS.length}>
            {asked.loading ? <span className="note">{t('statistics.counting')}</span> : null}
            <RefusalList failure={asked.failure} />
            {next === null ? null : (
              <Button
                onClick={() => {
                  onMore(next);
                }}
              >
                {t('statistics.more')}
              </Button>
            )}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Cases(props: CasesProps) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const { filter, report, drill } = props;
  const { data } = useChannel('reports.cases', { ...filter, report, drill, cursor: null });
  return (
    <>
      {data === null ? null : (
        <p className="note">{t('statistics.total', { count: data.total })}</p>
      )}
      <table className="lines" aria-label={t('reports.casesBehind')}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`ledger.columns.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {cursors.map((cursor, place) => (
          <Part
            key={cursor ?? ''}
            {...props}
            cursor={cursor}
            isLast={place === cursors.length - 1}
            onMore={(next) => {
              setCursors((known) => [...known, next]);
            }}
          />
        ))}
      </table>
    </>
  );
}

type CasesDrawerProps = Omit<CasesProps, 'drill'> & {
  readonly behind: Behind;
  readonly onClose: () => void;
};

/** The cases behind one number, in the order of their receipt. */
export function CasesDrawer({ behind, filter, report, onClose }: CasesDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={820}
      title={behind.title}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <Cases filter={filter} report={report} drill={behind.drill} />
    </Drawer>
  );
}
