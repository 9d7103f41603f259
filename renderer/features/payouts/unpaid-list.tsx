import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { UnpaidView } from '../../../shared/contract/payout-channels.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { ExportBar } from './export-bar.tsx';
import { PayeeForm } from './payee-form.tsx';
import { UnpaidTable } from './unpaid-table.tsx';

type UnpaidListProps = {
  readonly page: Response<'payouts.page'>;
  readonly onChanged: () => void;
  readonly onExported: (id: string) => void;
};

/** 待付项目: choose, say to whom, export. */
export function UnpaidList({ page, onChanged, onExported }: UnpaidListProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set());
  const [edited, setEdited] = useState<UnpaidView | null>(null);
  const { unpaid, unpaidCount, mayExport } = page;
  if (unpaid.length === 0) return <p className="panel note">{t('payouts.unpaid.none')}</p>;
  const items = unpaid.filter(({ caseId }) => chosen.has(caseId));
  const close = (): void => {
    setEdited(null);
  };
  return (
    <div className="stack">
      {unpaidCount > unpaid.length ? (
        <p className="note">
          {t('payouts.unpaid.first', { count: unpaidCount, shown: unpaid.length })}
        </p>
      ) : null}
      <UnpaidTable
        items={unpaid}
        chosen={chosen}
        onChoose={mayExport ? setChosen : null}
        onPayee={setEdited}
      />
      {mayExport ? <ExportBar items={items} onExported={onExported} /> : null}
      {edited === null ? null : (
        <PayeeForm
          key={edited.caseId}
          item={edited}
          onClose={close}
          onSaved={() => {
            close();
            onChanged();
          }}
        />
      )}
    </div>
  );
}
