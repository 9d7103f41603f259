import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseRow } from '../../../shared/contract/views.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { useNow } from '../../ui/clock.tsx';
import { Panel } from '../../ui/panel.tsx';
import { showElapsed, showShort } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';

function Running({ row }: { readonly row: CaseRow }) {
  const { t } = useTranslation();
  const now = useNow(1);
  const name = useStaffName();
  return (
    <li>
      <Link href={`/reception/${row.id}`} className="row row-reception">
        <span className="row-what">
          {t('common.sideBySide', {
            first: showShort(row.receivedAt, now),
            second: name(row.firstReceiverId),
          })}
        </span>
        <CaseLine row={row} />
        <span className="timer">
          <ClockCircleOutlined aria-hidden="true" />
          {t('pages.home.running')} {showElapsed(row.receivedAt, now)}
        </span>
      </Link>
    </li>
  );
}

/** Receptions running now, each with the time since the customer came. */
export function Receptions({ cases }: { readonly cases: readonly CaseRow[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('pages.home.receptions')}>
      {cases.length === 0 ? (
        <p className="note">{t('pages.home.noReceptions')}</p>
      ) : (
        <ul className="rows">
          {cases.map((row) => (
            <Running key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
