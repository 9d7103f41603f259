import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter, AuditRow } from '../../../shared/contract/audit-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { AuditFilterBar, WHOLE } from './audit-filter.tsx';
import { AuditLineDrawer } from './audit-line.tsx';
import { useAuditWords } from './audit-words.ts';

const HEADS = ['seq', 'at', 'by', 'action', 'entity', 'details'] as const;

type RowsProps = {
  readonly rows: readonly AuditRow[];
  readonly onOpen: (row: AuditRow) => void;
};

function Rows({ rows, onOpen }: RowsProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <table className="lines" aria-label={t('audit.list')}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`audit.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td className="number">{String(row.seq)}</td>
            <td className="number">{showMoment(row.at)}</td>
            <td>{words.person(row.by)}</td>
            <td>{words.action(row.action)}</td>
            <td>
              {words.entity(row.entity)} {row.caseNo ?? ''}
            </td>
            <td>
              <Button
                size="small"
                aria-label={t('audit.open', { seq: row.seq })}
                onClick={() => {
                  onOpen(row);
                }}
              >
                {t('audit.details')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The lines that fit, newest first, a page at a time. */
export function AuditList() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<AuditFilter>(WHOLE);
  const [before, setBefore] = useState<number | null>(null);
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const { data, failure } = useChannel('audit.page', { ...filter, before }, { keepPrevious: true });
  const next = data?.next ?? null;
  return (
    <Panel title={t('audit.list')}>
      <AuditFilterBar
        value={filter}
        onChange={(chosen) => {
          setFilter(chosen);
          setBefore(null);
        }}
      />
      <RefusalList failure={failure} />
      {data?.rows.length === 0 ? (
        <p className="note">{t('audit.none')}</p>
      ) : (
        <Rows rows={data?.rows ?? []} onOpen={setOpened} />
      )}
      <div className="audit-turns">
        <Button
          disabled={before === null}
          onClick={() => {
            setBefore(null);
          }}
        >
          {t('audit.first')}
        </Button>
        <Button
          disabled={next === null}
          onClick={() => {
            setBefore(next);
          }}
        >
          {t('audit.more')}
        </Button>
      </div>
      {opened === null ? null : (
        <AuditLineDrawer
          row={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Panel>
  );
}
