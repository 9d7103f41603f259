import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FollowUpRow } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useCodeText } from '../../ui/use-words.ts';
import { CallSheet } from './call-sheet.tsx';

function keyOf(row: FollowUpRow): string {
  return `${row.kind}-${row.case.id}`;
}

function Line({ row }: { readonly row: FollowUpRow }) {
  const { t } = useTranslation();
  const code = useCodeText();
  return (
    <>
      <span className="queue-line">
        <strong>{code('followUpKind', row.kind)}</strong>
        <span>{t('pages.followUp.attempts', { count: row.attempts })}</span>
      </span>
      <CaseLine row={row.case} />
      <DueBadge of={row} />
    </>
  );
}

/** 回访: the calls due, and the sheet of the one being made. */
export function FollowUps({ id }: { readonly id: string | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { data, failure } = useChannel('follow-ups.queue', {}, { everyMs: 60_000 });
  const rows = data ?? [];
  const chosen = rows.find((row) => keyOf(row) === id || row.case.id === id) ?? null;
  return (
    <div className="page">
      <PageHeader title={t('pages.followUp.title')} note={t('pages.followUp.hours')} />
      <RefusalList failure={failure} />
      {data?.length === 0 ? <p className="panel note">{t('pages.followUp.none')}</p> : null}
      {rows.length === 0 ? null : (
        <div className="split">
          <ul className="panel queue" aria-label={t('pages.followUp.title')}>
            {rows.map((row) => (
              <li key={keyOf(row)}>
                <button
                  type="button"
                  aria-pressed={row === chosen}
                  onClick={() => {
                    go(`/follow-up/${keyOf(row)}`);
                  }}
                >
                  <Line row={row} />
                </button>
              </li>
            ))}
          </ul>
          {chosen === null ? (
            <p className="panel note">{t('pages.followUp.select')}</p>
          ) : (
            <CallSheet key={keyOf(chosen)} row={chosen} />
          )}
        </div>
      )}
    </div>
  );
}
