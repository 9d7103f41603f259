import { useMemo, useState } from 'react';
import { hasKeys, keysOfNumbers } from '../../../shared/domain/customer-keys.ts';
import { useChannel } from '../../api/use-channel.ts';
import { noRefusals } from '../../ui/case-codes.ts';
import type { DraftPlace } from '../../ui/case-draft.ts';
import { useCaseScreen, useDraftValue } from '../../ui/case-screen.tsx';
import { EarlierCases } from '../../ui/earlier-cases.tsx';
import { useSettledText } from '../../ui/use-settled-text.ts';

function useTyped(place: DraftPlace): string | null {
  const text = useSettledText(place);
  return text === '' ? null : text;
}

/** While phone, ID or contract number is typed: earlier cases of the same customer, asked beside the typing. */
export function Earlier() {
  const { view, act } = useCaseScreen();
  const [codes, setCodes] = useState(noRefusals);
  const anonymous = useDraftValue('complainant.isAnonymous') === true;
  const cause = useDraftValue('facts.reasonCode');
  const phone = useTyped('complainant.phone');
  const altPhone = useTyped('complainant.altPhone');
  const idNo = useTyped('complainant.idNo');
  const contractNo = useTyped('facts.contractNo');
  const typed = useMemo(
    () => ({ phone, altPhone, idNo, contractNo }),
    [phone, altPhone, idNo, contractNo],
  );
  const enabled = !anonymous && hasKeys(keysOfNumbers(typed));
  const { id, parentCaseId } = view.case;
  const { data } = useChannel('monitor.case', { id, typed }, { enabled, keepPrevious: true });
  if (!enabled || data === null || data.earlier.length === 0) return null;
  const confirm = (parent: typeof parentCaseId): void => {
    void act('repeat', { isRepeat: parent !== null, parentCaseId: parent }).then(setCodes);
  };
  return (
    <EarlierCases
      of={data}
      reasonCode={typeof cause === 'string' ? cause : null}
      parentCaseId={parentCaseId}
      codes={codes}
      onConfirm={view.may.includes('repeat') ? confirm : null}
    />
  );
}
