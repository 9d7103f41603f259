import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { AbsenceButton, AbsenceTag } from './absence-button.tsx';
import type { StaffLine } from './staff.tsx';

type StaffTableProps = {
  readonly staff: readonly StaffLine[];
  readonly me: StaffId;
  readonly onEdit: (staff: StaffLine) => void;
  readonly onReset: (staff: StaffLine) => void;
  readonly onChanged: () => void;
};

function accessWord(staff: StaffLine): 'accessNo' | 'accessCode' | 'accessYes' {
  if (!staff.hasAccess) return 'accessNo';
  return staff.mustSetPassword ? 'accessCode' : 'accessYes';
}

function Cells({ staff }: { readonly staff: StaffLine }) {
  const { t } = useTranslation();
  const { roles } = useWords();
  const name = useStaffName();
  return (
    <>
      <td className="number">{staff.staffNo}</td>
      <td>{staff.name}</td>
      <td>{staff.roles.map((role) => roles.names[role]).join(t('common.listSeparator'))}</td>
      <td>{staff.isSeller ? t('common.yes') : ''}</td>
      <td>{name(staff.deputyId)}</td>
      <td>{name(staff.leaderId)}</td>
      <td>{t(`pages.staff.${accessWord(staff)}`)}</td>
      <td>
        {staff.absent ? (
          <AbsenceTag />
        ) : (
          <Tag color={staff.active ? 'success' : 'default'}>
            {staff.active ? t('pages.staff.active') : t('pages.staff.inactive')}
          </Tag>
        )}
      </td>
    </>
  );
}

const HEADS = [
  'staffNo',
  'name',
  'roles',
  'isSeller',
  'deputy',
  'leader',
  'access',
  'active',
  'actions',
] as const;

/** Everyone of the branch, with what may be done for each. */
export function StaffTable({ staff, me, onEdit, onReset, onChanged }: StaffTableProps) {
  const { t } = useTranslation();
  return (
    <div className="panel table-panel">
      <table className="lines" aria-label={t('pages.staff.list')}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`pages.staff.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.id}>
              <Cells staff={one} />
              <td className="row-actions">
                <Button
                  size="small"
                  aria-label={`${t('common.edit')} ${one.name}`}
                  onClick={() => {
                    onEdit(one);
                  }}
                >
                  {t('common.edit')}
                </Button>
                <AbsenceButton staff={one} onChanged={onChanged} />
                {one.id === me || !one.active ? null : (
                  <Button
                    size="small"
                    aria-label={`${t('pages.staff.reset')} ${one.name}`}
                    onClick={() => {
                      onReset(one);
                    }}
                  >
                    {t('pages.staff.reset')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
