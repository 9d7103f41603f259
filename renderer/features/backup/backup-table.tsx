import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import { showSize } from '../../ui/show-size.ts';
import { showMoment } from '../../ui/show-time.ts';

const HEADS = ['at', 'place', 'size', 'cases', 'files', 'state'] as const;

function RowState({ sound, newer }: BackupRow) {
  const { t } = useTranslation();
  if (!sound) return <Tag color="warning">{t('backup.unsound')}</Tag>;
  return newer ? <Tag>{t('backup.newer')}</Tag> : <Tag color="success">{t('backup.sound')}</Tag>;
}

type BackupTableProps = {
  readonly rows: readonly BackupRow[];
  readonly busy: boolean;
  readonly onDrill: (row: BackupRow) => void;
  readonly onRestore: (row: BackupRow) => void;
};

/** The backups of both places, newest first. */
export function BackupTable({ rows, busy, onDrill, onRestore }: BackupTableProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="note">{t('backup.empty')}</p>;
  return (
    <table className="lines" aria-label={t('backup.list')}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`backup.${head}`)}
            </th>
          ))}
          <th scope="col">{t('backup.act')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.place} ${row.id}`}>
            <td className="number">{showMoment(row.at)}</td>
            <td>{row.place === 'own' ? t('backup.own') : t('backup.second')}</td>
            <td className="number">{showSize(row.size)}</td>
            <td className="number">{row.cases}</td>
            <td className="number">{row.files}</td>
            <td>
              <RowState {...row} />
            </td>
            <td className="row-buttons">
              <Button
                size="small"
                disabled={busy || row.newer}
                onClick={() => {
                  onDrill(row);
                }}
              >
                {t('backup.drill')}
              </Button>
              <Button
                size="small"
                disabled={busy || row.newer || !row.sound}
                onClick={() => {
                  onRestore(row);
                }}
              >
                {t('backup.restore')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
