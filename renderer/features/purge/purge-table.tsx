import { Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PurgeRow } from '../../../shared/contract/purge.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../ui/use-words.ts';

type PurgeTableProps = {
  readonly rows: readonly PurgeRow[];
  readonly chosen: readonly CaseId[];
  readonly onChoose: (chosen: readonly CaseId[]) => void;
};

const HEADS = ['caseNo', 'receivedOn', 'closedOn', 'retainUntil', 'state'] as const;

function RowState({ bar }: Pick<PurgeRow, 'bar'>) {
  const { t } = useTranslation();
  const { refusals } = useWords();
  return bar === null ? <Tag color="success">{t('purge.open')}</Tag> : <Tag>{refusals[bar]}</Tag>;
}

/** Numbers and dates of what may go; what is held back is shown with its reason and cannot be chosen. */
export function PurgeTable({ rows, chosen, onChoose }: PurgeTableProps) {
  const { t } = useTranslation();
  const open = rows.filter(({ bar }) => bar === null).map(({ id }) => id);
  const all = open.length > 0 && open.every((id) => chosen.includes(id));
  return (
    <table className="lines" aria-label={t('purge.due')}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={t('purge.all')}
              checked={all}
              indeterminate={!all && chosen.length > 0}
              disabled={open.length === 0}
              onChange={() => {
                onChoose(all ? [] : open);
              }}
            />
          </th>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`purge.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, caseNo, receivedOn, closedOn, retainUntil, bar }) => (
          <tr key={id}>
            <td>
              <Checkbox
                aria-label={t('purge.choose', { caseNo: caseNo ?? '' })}
                checked={chosen.includes(id)}
                disabled={bar !== null}
                onChange={() => {
                  const others = chosen.filter((one) => one !== id);
                  onChoose(chosen.includes(id) ? others : [...others, id]);
                }}
              />
            </td>
            <td className="number">{caseNo}</td>
            <td className="number">{receivedOn}</td>
            <td className="number">{closedOn}</td>
            <td className="number">{retainUntil}</td>
            <td>
              <RowState bar={bar} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
