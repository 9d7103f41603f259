import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import { showSize } from '../../ui/show-size.ts';
import { showMoment } from '../../ui/show-time.ts';

function usePlaceName(): (place: string) => string {
  const { t } = useTranslation();
  return (place) => {
    if (place === 'own') return t('backup.own');
    return place === 'second' ? t('backup.second') : t('backup.found');
  };
}

type RescueTableProps = {
  readonly rows: readonly BackupRow[];
  readonly chosen: BackupRow | null;
  readonly onChoose: (row: BackupRow) => void;
};

/** One backup to choose; those that cannot be used say why. */
export function RescueTable({ rows, chosen, onChoose }: RescueTableProps) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  return (
    <div className="rescue-list">
      <table className="lines" aria-label={t('backup.list')}>
        <thead>
          <tr>
            <th scope="col">{t('backup.rescue.choose')}</th>
            <th scope="col">{t('backup.at')}</th>
            <th scope="col">{t('backup.place')}</th>
            <th scope="col">{t('backup.size')}</th>
            <th scope="col">{t('backup.cases')}</th>
            <th scope="col">{t('backup.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.place} ${row.id}`}>
              <td>
                <Radio
                  aria-label={showMoment(row.at)}
                  checked={chosen?.id === row.id && chosen.place === row.place}
                  disabled={row.newer || !row.sound}
                  onChange={() => {
                    onChoose(row);
                  }}
                />
              </td>
              <td className="number">{showMoment(row.at)}</td>
              <td>{placeName(row.place)}</td>
              <td className="number">{showSize(row.size)}</td>
              <td className="number">{row.cases}</td>
              <td>
                {row.newer ? t('backup.newer') : t(row.sound ? 'backup.sound' : 'backup.unsound')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
