import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Lines of a dry run that are shown at a time: as many as fit beneath each other without a bar of their own. */
export const LINES_SHOWN = 12;

type PagedProps = {
  readonly heads: readonly string[];
  readonly none: string;
  readonly count: number;
  readonly from: number;
  readonly onGo: (from: number) => void;
  readonly children: ReactNode;
};

/** A table of which only some lines are here at a time. */
export function PagedLines({ heads, none, count, from, onGo, children }: PagedProps) {
  const { t } = useTranslation();
  if (count === 0) return <p className="note">{none}</p>;
  const to = Math.min(from + LINES_SHOWN, count);
  return (
    <>
      <div className="import-lines">
        <table className="lines">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {count <= LINES_SHOWN ? null : (
        <div className="import-pager">
          <Button
            disabled={from === 0}
            onClick={() => {
              onGo(Math.max(0, from - LINES_SHOWN));
            }}
          >
            {t('ledgerImport.previous')}
          </Button>
          <span>{t('ledgerImport.range', { from: from + 1, to, count })}</span>
          <Button
            disabled={to >= count}
            onClick={() => {
              onGo(to);
            }}
          >
            {t('ledgerImport.next')}
          </Button>
        </div>
      )}
    </>
  );
}
