import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';

type Page = Pick<Response<'ledger.page'>, 'rows' | 'previous' | 'next'>;
export type Turn = 'first' | 'previous' | 'next' | 'last';

type PagerProps = {
  readonly page: Page | null;
  /** The number of the first row; null while it is not known. */
  readonly first: number | null;
  readonly onTurn: (to: Turn) => void;
};

/** Which lines these are, and the way to the pages beside them. */
export function Pager({ page, first, onTurn }: PagerProps) {
  const { t } = useTranslation();
  if (page === null) return null;
  const { rows, previous, next } = page;
  const turns: readonly (readonly [Turn, boolean])[] = [
    ['first', previous !== null],
    ['previous', previous !== null],
    ['next', next !== null],
    ['last', next !== null],
  ];
  return (
    <div className="pager" role="group" aria-label={t('ledger.pager.label')}>
      {first === null || rows.length === 0 ? null : (
        <span className="quiet">
          {t('ledger.pager.range', { from: first, to: first + rows.length - 1 })}
        </span>
      )}
      {turns.map(([turn, enabled]) => (
        <Button
          key={turn}
          size="small"
          disabled={!enabled}
          onClick={() => {
            onTurn(turn);
          }}
        >
          {t(`ledger.pager.${turn}`)}
        </Button>
      ))}
    </div>
  );
}
