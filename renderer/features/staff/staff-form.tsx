import { Button, Checkbox, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRole } from '../../../shared/domain/roles.ts';
import { useAct } from '../../api/use-channel.ts';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { focusField } from '../../ui/refusal-targets.ts';
import { StaffSelect } from '../../ui/staff-select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import { RoleSelect } from './role-select.tsx';
import type { StaffLine } from './staff.tsx';

type StaffFormProps = {
  /** null: a new person. */
  readonly known: StaffLine | null;
  readonly onClose: () => void;
  readonly onSaved: (issued: IssuedCode | null) => void;
};

type Entered = Pick<
  StaffLine,
  'staffNo' | 'name' | 'roles' | 'isSeller' | 'active' | 'deputyId' | 'leaderId'
>;

const NOBODY: Entered = {
  staffNo: '',
  name: '',
  roles: [],
  isSeller: false,
  active: true,
  deputyId: null,
  leaderId: null,
};

function enteredOf(known: StaffLine | null): Entered {
  if (known === null) return NOBODY;
  const { staffNo, name, roles, isSeller, active, deputyId, leaderId } = known;
  return { staffNo, name, roles, isSeller, active, deputyId, leaderId };
}

type BodyProps = {
  readonly value: Entered;
  readonly onChange: (value: Entered) => void;
  readonly known: StaffLine | null;
};

function Identity({ value, onChange, known }: BodyProps) {
  const { t } = useTranslation();
  const [numberId, nameId, rolesId] = [useId(), useId(), useId()];
  return (
    <>
      <Labelled
        label={t('pages.staff.staffNo')}
        controlId={numberId}
        required
        place="staff.staffNo"
      >
        <TextInput
          id={numberId}
          value={value.staffNo}
          max={20}
          plain
          disabled={known !== null}
          onChange={(staffNo) => {
            onChange({ ...value, staffNo });
          }}
        />
      </Labelled>
      <Labelled label={t('pages.staff.name')} controlId={nameId} required place="staff.name">
        <TextInput
          id={nameId}
          value={value.name}
          max={100}
          onChange={(name) => {
            onChange({ ...value, name });
          }}
        />
      </Labelled>
      <Labelled label={t('pages.staff.roles')} controlId={rolesId} required place="staff.roles">
        <RoleSelect
          id={rolesId}
          value={value.roles}
          onChange={(chosen) => {
            const roles = chosen.filter((role) => isRole(role));
            // A customer manager sells; the administrator may still say otherwise.
            const sells = roles.includes('customerManager');
            const was = value.roles.includes('customerManager');
            onChange({ ...value, roles, isSeller: sells === was ? value.isSeller : sells });
          }}
        />
      </Labelled>
    </>
  );
}

function Standing({ value, onChange, known }: BodyProps) {
  const { t } = useTranslation();
  const [deputyId, leaderId] = [useId(), useId()];
  return (
    <>
      <Labelled label={t('pages.staff.deputy')} controlId={deputyId}>
        <StaffSelect
          id={deputyId}
          value={value.deputyId}
          only={(one) => one.id !== known?.id}
          onChange={(deputy) => {
            onChange({ ...value, deputyId: deputy });
          }}
        />
      </Labelled>
      <Labelled label={t('pages.staff.leader')} controlId={leaderId}>
        <StaffSelect
          id={leaderId}
          value={value.leaderId}
          only={(one) => one.id !== known?.id}
          onChange={(leader) => {
            onChange({ ...value, leaderId: leader });
          }}
        />
      </Labelled>
      <Checkbox
        checked={value.isSeller}
        onChange={(event) => {
          onChange({ ...value, isSeller: event.target.checked });
        }}
      >
        {t('pages.staff.isSeller')}
      </Checkbox>
      <span className="note">{t('pages.staff.sellerNote')}</span>
      <Checkbox
        checked={value.active}
        onChange={(event) => {
          onChange({ ...value, active: event.target.checked });
        }}
      >
        {t('pages.staff.active')}
      </Checkbox>
    </>
  );
}

/** What is still missing of a person. */
function useGapsOf(): (value: Entered) => readonly Gap[] {
  const { t } = useTranslation();
  const gap = (name: 'staffNo' | 'name'): Gap => ({
    place: `staff.${name}`,
    text: t('pages.setup.needed', { field: t(`pages.staff.${name}`) }),
  });
  return ({ staffNo, name, roles }) => [
    ...(staffNo.trim() === '' ? [gap('staffNo')] : []),
    ...(name.trim() === '' ? [gap('name')] : []),
    ...(roles.length === 0 ? [{ place: 'staff.roles', text: t('pages.staff.rolesMissing') }] : []),
  ];
}

const PLACES = { 'staff-no-taken': 'staff.staffNo' } as const;

/** One person: 工号 (fixed once given), name, roles and how they stand to others. */
export function StaffForm({ known, onClose, onSaved }: StaffFormProps) {
  const { t } = useTranslation();
  const { run, busy, failure } = useAct('staff.save');
  const [value, setValue] = useState(() => enteredOf(known));
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const gapsOf = useGapsOf();
  const save = async (): Promise<void> => {
    const found = gapsOf(value);
    setGaps(found);
    if (found.length > 0) return;
    const at = { id: known?.id ?? null, revision: known?.rev ?? 0 };
    const answer = await run({ ...at, ...value, roles: [...value.roles] });
    if (!answer.ok) return;
    const { staff, oneTimeCode } = answer.value;
    const { name, staffNo } = staff;
    onSaved(oneTimeCode === null ? null : { name, staffNo, code: oneTimeCode });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      afterOpenChange={(open) => {
        if (open) focusField(known === null ? 'staff.staffNo' : 'staff.name');
      }}
      size={420}
      title={known === null ? t('pages.staff.add') : t('pages.staff.edit')}
      closable={{ 'aria-label': t('common.close') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Identity value={value} onChange={setValue} known={known} />
        <Standing value={value} onChange={setValue} known={known} />
        <Gaps gaps={gaps} />
        <RefusalList failure={failure} places={PLACES} />
        <div className="step-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
