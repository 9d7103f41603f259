import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../../../shared/contract/views.ts';
import { isStaffId } from '../../../shared/domain/ids.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useStaff } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { useIsolate } from './use-isolate.ts';

type Bar = 'involved' | 'seller' | null;

function barOf(staff: StaffView, involved: readonly unknown[]): Bar {
  if (involved.includes(staff.id)) return 'involved';
  return staff.isSeller ? 'seller' : null;
}

/** Why this host all the same: the branch manager's reason when nobody else is present (domain 3.3). */
function OverrideReason({ host, onDone }: { readonly host: StaffId; readonly onDone: () => void }) {
  const { fields } = useWords();
  const id = useId();
  const isolate = useIsolate();
  const [reason, setReason] = useState('');
  const [codes, setCodes] = useState(noRefusals);
  const keep = async (): Promise<void> => {
    if (reason.trim() === '') return;
    const refused = await isolate({ hostId: host, hostOverrideReason: reason.trim() });
    setCodes(refused);
    if (!isRefused(refused)) onDone();
  };
  return (
    <Labelled
      label={fields.isolation.hostOverrideReason}
      controlId={id}
      place="isolation.hostOverrideReason"
      required
    >
      <TextInput id={id} value={reason} onChange={setReason} onBlur={() => void keep()} max={300} />
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </Labelled>
  );
}

/** Someone who did not sell and is not complained about; the others are shown with the reason why not. */
export function HostPicker() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const staff = useStaff();
  const { view, me } = useCaseScreen();
  const isolate = useIsolate();
  const typed = useDraftValue('facts.involvedStaffIds');
  const involved: readonly unknown[] = Array.isArray(typed) ? typed : [];
  const [codes, setCodes] = useState(noRefusals);
  const [asking, setAsking] = useState<StaffId | null>(null);
  const overrides = me.roles.includes('branchManager');

  const options = staff
    .filter(({ active }) => active)
    .map((one) => {
      const bar = barOf(one, involved);
      const why = bar === null ? '' : t(`reception.host.${bar}`);
      return {
        value: one.id,
        label: why === '' ? one.name : t('reception.host.barred', { name: one.name, why }),
        disabled: bar === 'involved' || (bar === 'seller' && !overrides),
      };
    });
  const pick = (value: string): void => {
    const chosen = staff.find((one) => one.id === value);
    if (chosen === undefined || !isStaffId(value)) return;
    if (barOf(chosen, involved) === 'seller') {
      setAsking(value);
      return;
    }
    setAsking(null);
    void isolate({ hostId: value, hostOverrideReason: null }).then(setCodes);
  };

  return (
    <>
      <Labelled label={fields.isolation.hostId} controlId={id} place="isolation.hostId">
        <Select<string>
          id={id}
          className="select"
          value={asking ?? view.case.isolation?.hostId ?? null}
          options={options}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={pick}
        />
        <RefusalList failure={isRefused(codes) ? { codes } : null} />
      </Labelled>
      {asking === null ? null : (
        <OverrideReason
          host={asking}
          onDone={() => {
            setAsking(null);
          }}
        />
      )}
    </>
  );
}
