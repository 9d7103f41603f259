import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showSize } from '../../ui/show-size.ts';
import { useWords } from '../../ui/use-words.ts';
import { DriveDrawer } from './drive-drawer.tsx';

type Page = Response<'backups.page'>;
type Place = Page['places'][number];

function PlaceState({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  const { problem, low, freeBytes } = place;
  if (problem !== null) return <span className="caution">{refusals[problem]}</span>;
  if (low) return <span className="caution">{t('backup.low')}</span>;
  return freeBytes === null ? null : (
    <span className="note">{t('backup.free', { size: showSize(freeBytes) })}</span>
  );
}

type ChangePlaceProps = {
  readonly isSet: boolean;
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onDrop: () => void;
};

function ChangePlace({ isSet, busy, onChange, onDrop }: ChangePlaceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" loading={busy} onClick={onChange}>
        {isSet ? t('backup.change') : t('backup.set')}
      </Button>
      {isSet ? (
        <Popconfirm
          title={t('backup.drop')}
          okText={t('backup.drop')}
          cancelText={t('common.cancel')}
          onConfirm={onDrop}
        >
          <Button size="small">{t('backup.drop')}</Button>
        </Popconfirm>
      ) : null}
    </>
  );
}

type BackupPlacesProps = { readonly page: Page; readonly onChanged: () => void };

/** Both places, their room, and choosing the second one. */
export function BackupPlaces({ page, onChanged }: BackupPlacesProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('backups.set-place');
  const [choosing, setChoosing] = useState(false);
  const [own, second] = page.places;
  const set = async (choice: string | null): Promise<void> => {
    const done = await run({ choice });
    if (!done.ok) return;
    setChoosing(false);
    onChanged();
  };
  const begin = (): void => {
    if (page.picks) void set('pick');
    else setChoosing(true);
  };
  return (
    <>
      <table className="lines backup-places" aria-label={t('backup.places')}>
        <tbody>
          <tr>
            <th scope="row">{t('backup.own')}</th>
            <td>{own?.folder}</td>
            <td colSpan={2}>{own === undefined ? null : <PlaceState place={own} />}</td>
          </tr>
          <tr>
            <th scope="row">{t('backup.second')}</th>
            <td>{second?.folder ?? <span className="note">{t('backup.notSet')}</span>}</td>
            <td>{second === undefined ? null : <PlaceState place={second} />}</td>
            <td className="row-buttons">
              {page.fixed ? (
                <span className="note">{t('common.fixedByPolicy')}</span>
              ) : (
                <ChangePlace
                  isSet={second !== undefined}
                  busy={busy}
                  onChange={begin}
                  onDrop={() => void set(null)}
                />
              )}
            </td>
          </tr>
        </tbody>
      </table>
      {second === undefined ? <p className="note">{t('backup.noSecond')}</p> : null}
      <RefusalList failure={failure} />
      {choosing ? (
        <DriveDrawer
          onChoose={(id) => void set(id)}
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}
