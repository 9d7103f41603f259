import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { BackupRow } from '../../../shared/contract/backup-channels.ts';
import { useSetLanguage } from '../../api/language.ts';
import { useSession } from '../../api/session.tsx';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { GateScreen } from '../../ui/gate-screen.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { RescueProof } from './rescue-proof.tsx';
import { RescueTable } from './rescue-table.tsx';

type Done = Response<'rescue.restore'>;
type Restored = { readonly done: Done; readonly row: BackupRow };

/** The data are back: where to, what is missing, and on to the sign-in. */
function RestoredNote({ done, row, onDone }: Restored & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { take } = useSession();
  return (
    <div className="stack">
      <p className="good">{t('backup.rescue.done', { at: showMoment(row.at) })}</p>
      {done.lacking === 0 ? null : (
        <p className="caution">{t('backup.rescue.lacking', { count: done.lacking })}</p>
      )}
      <p className="note">{t('backup.rescue.others')}</p>
      <div className="step-buttons">
        <Button
          type="primary"
          onClick={() => {
            take(done.status);
            onDone();
          }}
        >
          {t('backup.rescue.toSignIn')}
        </Button>
      </div>
    </div>
  );
}

type Choosing = {
  readonly chosen: BackupRow | null;
  readonly onChoose: (row: BackupRow) => void;
  readonly picks: boolean;
};

/** The backups that can be found, and what else can be looked through. */
function Found({ chosen, onChoose, picks }: Choosing) {
  const { t } = useTranslation();
  const list = useChannel('rescue.list', {});
  const pick = useAct('rescue.pick');
  const [picked, setPicked] = useState<readonly BackupRow[] | null>(null);
  const rows = picked ?? list.data ?? [];
  const choose = async (): Promise<void> => {
    const answer = await pick.run({});
    if (answer.ok && answer.value !== null) setPicked(answer.value);
  };
  return (
    <>
      <RefusalList failure={list.failure ?? pick.failure} />
      {rows.length === 0 ? (
        <p>{t('backup.rescue.none')}</p>
      ) : (
        <RescueTable rows={rows} chosen={chosen} onChoose={onChoose} />
      )}
      <div className="row-buttons">
        {picks ? (
          <Button size="small" onClick={() => void choose()}>
            {t('backup.rescue.pick')}
          </Button>
        ) : null}
        <Button
          size="small"
          onClick={() => {
            setPicked(null);
            list.refresh();
          }}
        >
          {t('backup.rescue.refresh')}
        </Button>
      </div>
    </>
  );
}

type RescueProps = { readonly onDone: () => void };

/** 从备份恢复, while nobody can sign in: on a new computer, or where the data cannot be opened. */
export function Rescue({ onDone }: RescueProps) {
  const { t } = useTranslation();
  const setLanguage = useSetLanguage();
  const { status } = useSession();
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const work = status?.work ?? null;
  return (
    <GateScreen title={t('backup.rescue.title')} wide onLanguage={setLanguage}>
      {restored === null ? (
        <div className="stack">
          <p>{t('backup.rescue.note')}</p>
          <Found chosen={chosen} onChoose={setChosen} picks={status?.host === 'electron'} />
          <RescueProof
            chosen={chosen}
            onBack={onDone}
            onDone={(done, row) => {
              setRestored({ done, row });
            }}
          />
          {work === null ? null : <WorkProgress work={work} />}
        </div>
      ) : (
        <RestoredNote {...restored} onDone={onDone} />
      )}
    </GateScreen>
  );
}
