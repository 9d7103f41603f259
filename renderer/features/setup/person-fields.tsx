import { useTranslation } from 'react-i18next';
import type { SetupInput } from './setup-input.ts';
import { TextRow } from './text-row.tsx';

type PersonFieldsProps = {
  readonly who: 'admin' | 'manager';
  readonly input: SetupInput;
  readonly onChange: (input: SetupInput) => void;
};

function AdminFields({ input, onChange }: Omit<PersonFieldsProps, 'who'>) {
  const { t } = useTranslation();
  const change = (patch: Partial<SetupInput>): void => {
    onChange({ ...input, ...patch });
  };
  const shared = { max: 100, required: true };
  return (
    <div className="entity-form columns-2">
      <TextRow
        {...shared}
        label={t('pages.setup.staffNo')}
        place="setup.staffNo"
        max={20}
        plain
        first
        value={input.adminNo}
        onChange={(adminNo) => {
          change({ adminNo });
        }}
      />
      <TextRow
        {...shared}
        label={t('pages.setup.name')}
        place="setup.name"
        value={input.adminName}
        onChange={(adminName) => {
          change({ adminName });
        }}
      />
      <TextRow
        {...shared}
        label={t('pages.setup.password')}
        note={t('pages.setup.passwordNote')}
        place="setup.password"
        secret
        value={input.password}
        onChange={(password) => {
          change({ password });
        }}
      />
      <TextRow
        {...shared}
        label={t('pages.setup.passwordAgain')}
        place="setup.passwordAgain"
        secret
        value={input.passwordAgain}
        onChange={(passwordAgain) => {
          change({ passwordAgain });
        }}
      />
    </div>
  );
}

function ManagerFields({ input, onChange }: Omit<PersonFieldsProps, 'who'>) {
  const { t } = useTranslation();
  return (
    <div className="entity-form columns-2">
      <TextRow
        label={t('pages.setup.managerStaffNo')}
        place="setup.managerStaffNo"
        max={20}
        required
        plain
        value={input.managerNo}
        onChange={(managerNo) => {
          onChange({ ...input, managerNo });
        }}
      />
      <TextRow
        label={t('pages.setup.managerName')}
        place="setup.managerName"
        max={100}
        required
        value={input.managerName}
        onChange={(managerName) => {
          onChange({ ...input, managerName });
        }}
      />
    </div>
  );
}

/** The boxes of one of the first two people, under a heading that says who. */
export function PersonFields({ who, input, onChange }: PersonFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>
        {who === 'admin' ? t('pages.setup.adminTitle') : t('pages.setup.managerTitle')}
      </legend>
      {who === 'admin' ? (
        <AdminFields input={input} onChange={onChange} />
      ) : (
        <ManagerFields input={input} onChange={onChange} />
      )}
    </fieldset>
  );
}
