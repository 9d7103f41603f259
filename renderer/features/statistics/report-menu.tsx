import { useTranslation } from 'react-i18next';
import { REPORT_IDS } from '../../../shared/domain/report-table.ts';
import type { ReportId } from '../../../shared/domain/report-table.ts';

type MenuProps = {
  readonly chosen: ReportId;
  /** R15 has a right of its own. */
  readonly mayByStaff: boolean;
  readonly onChoose: (id: ReportId) => void;
};

/** The reports by number. */
export function ReportMenu({ chosen, mayByStaff, onChoose }: MenuProps) {
  const { t } = useTranslation();
  return (
    <ul className="panel queue report-menu" aria-label={t('statistics.list')}>
      {REPORT_IDS.filter((id) => mayByStaff || id !== 'R15').map((id) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === chosen}
            onClick={() => {
              onChoose(id);
            }}
          >
            <span className="report-number">{id}</span>
            <span>{t(`reports.titles.${id}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
