import './special-tab.css';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contract/views.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { ActButton } from './act-button.tsx';
import { CreditPanel } from './credit-panel.tsx';
import { MajorPanel } from './major-panel.tsx';
import { ObjectionPanel } from './objection-panel.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { TransferPanel } from './transfer-panel.tsx';

/** True for a case with a special record: only then its tab stands among the others. */
export function hasRecords({ case: c }: CaseView): boolean {
  const entities = [c.creditDispute, c.objection, c.majorEvent];
  const rows = [c.transfers, c.returnExchanges];
  return entities.some((one) => one !== null) || rows.some((one) => one.length > 0);
}

/** The special records of a case, each in a panel of its own once it is there. */
export function SpecialTab() {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  if (!hasRecords(view)) {
    return (
      <div className="tab-body">
        <p className="note">{t('case.special.none')}</p>
        <span className="tab-buttons">
          <ActButton name="transfer" />
          <ActButton name="credit-dispute" />
          <ActButton name="objection" />
          <ActButton name="major-event" />
          <ActButton name="return-exchange" />
        </span>
      </div>
    );
  }
  return (
    <div className="tab-body">
      <TransferPanel />
      <CreditPanel />
      <ObjectionPanel />
      <MajorPanel />
      <ReturnPanel />
    </div>
  );
}
