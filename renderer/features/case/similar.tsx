import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../../shared/contract/monitor.ts';
import { useChannel } from '../../api/use-channel.ts';
import { noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { EarlierCases } from '../../ui/earlier-cases.tsx';
import { HintedCaseLine } from '../../ui/hinted-case.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The desk reads no further than so many similar cases. */
const MOST = 50;

/** 同类投诉: other customers of the branch with the same cause (RP3). */
function Alike({ of: { count, rows } }: { readonly of: MonitorView['alike'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('monitor.alike.title')} className="hints">
      <p className="note">
        {count < MOST
          ? t('monitor.alike.note', { count })
          : t('monitor.alike.most', { count: MOST })}
      </p>
      <ul className="hint-list">
        {rows.map((row) => (
          <li key={row.id}>
            <HintedCaseLine of={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What stands around the case: earlier cases of the customer, others of the same cause. */
export function Similar() {
  const { view, act } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  const { id, parentCaseId, facts } = view.case;
  const { data, refresh } = useChannel('monitor.case', { id, typed: null });
  useEffect(refresh, [facts.reasonCode, refresh]);
  if (data === null) return null;
  const confirm = (parent: typeof parentCaseId): void => {
    void act('repeat', { isRepeat: parent !== null, parentCaseId: parent }).then(setCodes);
  };
  return (
    <>
      <EarlierCases
        of={data}
        reasonCode={facts.reasonCode}
        parentCaseId={parentCaseId}
        codes={codes}
        onConfirm={view.may.includes('repeat') ? confirm : null}
      />
      {data.alike.count === 0 ? null : <Alike of={data.alike} />}
    </>
  );
}
