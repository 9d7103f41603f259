import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';

type Page = Pick<Response<'cases.list'>, 'count' | 'capped' | 'previous' | 'next'>;

type PagerProps = { readonly page: Page | null; readonly onGo: (cursor: string) => void };

type StepProps = {
  readonly label: string;
  readonly cursor: string | null;
  readonly onGo: (cursor: string) => void;
};

function Step({ label, cursor, onGo }: StepProps) {
  return (
    <Button
      disabled={cursor === null}
      onClick={() => {
        if (cursor !== null) onGo(cursor);
      }}
    >
      {label}
    </Button>
  );
}

/** How many in all, and the way to the pages beside this one. */
export function Pager({ page, onGo }: PagerProps) {
  const { t } = useTranslation();
  if (page === null) return null;
  const { count, capped, previous, next } = page;
  const cases = String(count);
  return (
    <div className="pager">
      <output>
        {capped ? t('pages.ledger.countCapped', { cases }) : t('pages.ledger.count', { cases })}
      </output>
      <Step label={t('pages.ledger.previous')} cursor={previous} onGo={onGo} />
      <Step label={t('pages.ledger.next')} cursor={next} onGo={onGo} />
    </div>
  );
}
