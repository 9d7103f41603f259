import { useTranslation } from 'react-i18next';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { CreditPanel } from './credit-panel.tsx';
import { MajorPanel } from './major-panel.tsx';
import { ObjectionPanel } from './objection-panel.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { TransferPanel } from './transfer-panel.tsx';

/** The special records of a case: each panel is there when its record is, or when this person may begin it. */
export function SpecialTab() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const { transfers, creditDispute, objection, majorEvent, returnExchanges } = view.case;
  const records = [creditDispute, objection, majorEvent].filter((one) => one !== null);
  const empty = records.length + transfers.length + returnExchanges.length === 0;
  return (
    <div className="tab-body">
      {empty ? <p className="note">{t('case.special.none')}</p> : null}
      <TransferPanel />
      <CreditPanel />
      <ObjectionPanel />
      <MajorPanel />
      <ReturnPanel />
    </div>
  );
}
