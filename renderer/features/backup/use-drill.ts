import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import type { Failure, Response } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';
import { showMoment } from '../../ui/show-time.ts';

type Drilled = Response<'backups.drill'> & { readonly row: BackupRow };

type Drill = {
  /** What the last drill found, in words; null before one. */
  readonly found: string | null;
  readonly drill: (row: BackupRow) => Promise<void>;
  readonly drilling: boolean;
  readonly drillFailure: Failure | null;
};

/** 演练恢复 of one backup at a time, and what it found. */
export function useDrill(onDone: () => void): Drill {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('backups.drill');
  const [last, setLast] = useState<Drilled | null>(null);
  const words = ({ row, sound, lacking, took }: Drilled): string => {
    const at = showMoment(row.at);
    if (sound) return t('backup.drillSound', { at, seconds: took.toFixed(1) });
    return lacking > 0
      ? t('backup.drillLacking', { at, count: lacking })
      : t('backup.drillUnsound', { at });
  };
  return {
    found: last === null ? null : words(last),
    drill: async (row) => {
      setLast(null);
      const done = await run({ place: row.place, id: row.id });
      if (done.ok) setLast({ ...done.value, row });
      onDone();
    },
    drilling: busy,
    drillFailure: failure,
  };
}
