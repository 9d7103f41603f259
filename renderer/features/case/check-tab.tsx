import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { CaseExternalChannels } from '../../ui/case-external-channels.tsx';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import type { RefusalTarget } from '../../ui/refusal-targets.ts';
import { CheckTable } from './check-table.tsx';

/** Fact checks on one table, and whether others were told already. */
export function CheckTab({ onGo }: { readonly onGo: (target: RefusalTarget) => void }) {
  const { t } = useTranslation();
  const { view, act, busy } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  return (
    <div className="tab-body">
      <Panel title={t('case.check.title')}>
        <CheckTable onGo={onGo} />
      </Panel>
      <Panel title={t('case.check.outside')}>
        <CaseExternalChannels disabled={!view.may.includes('edit-case')} />
      </Panel>
      {view.may.includes('propose') ? (
        <div className="tab-buttons">
          <Button loading={busy} onClick={() => void act('propose', {}).then(setCodes)}>
            {t('case.acts.propose')}
          </Button>
        </div>
      ) : null}
      <RefusalList failure={isRefused(codes) ? { codes } : null} onGo={onGo} />
    </div>
  );
}
