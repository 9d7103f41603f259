import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayConfirmBeside } from '../../../shared/domain/second-person.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useAct } from '../../api/use-channel.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import {
  NOTHING_TYPED,
  SECOND_PLACES,
  SecondPerson,
  secondProof,
} from '../../ui/second-person.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import type { StaffLine } from './staff.tsx';

type ResetDrawerProps = {
  readonly who: StaffLine;
  readonly staff: readonly StaffLine[];
  readonly me: StaffId;
  readonly onClose: () => void;
  readonly onCode: (issued: IssuedCode) => void;
};

/** 重设登录码: two persons give somebody a new way in. */
export function ResetDrawer({ who, staff, me, onClose, onCode }: ResetDrawerProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('staff.reset');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const names = staff
    .filter((one) => mayConfirmBeside(one, { first: me, about: who.id }))
    .map(({ name }) => name);
  const second = secondProof(typed, names.length > 0);
  const send = async (): Promise<void> => {
    if (second === null) return;
    setTyped({ ...NOTHING_TYPED, staffNo: typed.staffNo });
    const answer = await run({ id: who.id, second });
    if (!answer.ok) return;
    const { name, staffNo } = who;
    onCode({ name, staffNo, code: answer.value.oneTimeCode });
  };
  return (
    <FormDrawer
      title={t('pages.staff.reset')}
      send={t('access.reset.send')}
      busy={busy}
      ready={second !== null}
      failure={failure}
      places={SECOND_PLACES}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>
        <strong>{t('pages.staff.codeFor', { name: who.name, staffNo: who.staffNo })}</strong>
      </p>
      <p>{t('pages.staff.resetNote')}</p>
      <SecondPerson names={names} typed={typed} onChange={setTyped} />
    </FormDrawer>
  );
}
