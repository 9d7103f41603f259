import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OwnCaseRow } from '../../../shared/contract/branch-views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useWords } from '../../ui/use-words.ts';

/** As many as fit beside the tasks on the smallest screen. */
const SHOWN = 6;

function OwnCase({ row }: { readonly row: OwnCaseRow }) {
  const { capacity } = useWords().branch.home;
  return (
    <li>
      <Link href={`/case/${row.id}`} className="row row-own">
        <CaseLine row={row} />
        <span className="own-state">
          <StatusTag status={row.status} />
          <span className="note">{capacity[row.capacity]}</span>
        </span>
        <DueBadge of={row} />
      </Link>
    </li>
  );
}

/** 我的案件: the open cases in which the person has a part, the last received first. */
export function MyCases() {
  const { t } = useTranslation();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail.at(-1) ?? null;
  const asked = { cursor, size: SHOWN };
  const { data } = useChannel('home.cases', asked, { everyMs: 60_000, keepPrevious: true });
  if (data === null) return null;
  const { rows, next } = data;
  const pager =
    trail.length === 0 && next === null ? null : (
      <span className="pager-small">
        <Button
          size="small"
          disabled={trail.length === 0}
          onClick={() => {
            setTrail(trail.slice(0, -1));
          }}
        >
          {t('branch.home.newer')}
        </Button>
        <Button
          size="small"
          disabled={next === null}
          onClick={() => {
            if (next !== null) setTrail([...trail, next]);
          }}
        >
          {t('branch.home.older')}
        </Button>
      </span>
    );
  return (
    <Panel title={t('branch.home.mine')} extra={pager}>
      {rows.length === 0 ? (
        <p className="note">{t('branch.home.noMine')}</p>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <OwnCase key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
