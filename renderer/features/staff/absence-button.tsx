import { Button, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useStaffName } from '../../ui/staff-names.tsx';
import type { StaffLine } from './staff.tsx';

type AbsenceProps = { readonly staff: StaffLine };

/** Says that the holder of the account is away. */
export function AbsenceTag() {
  const { t } = useTranslation();
  return <Tag color="warning">{t('absence.away')}</Tag>;
}

/** Away, with the name of who acts meanwhile, and back. */
export function AbsenceButton({
  staff,
  onChanged,
}: AbsenceProps & { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useStaffName();
  const { run, failure, busy } = useAct('staff.absence');
  const mark = async (absent: boolean): Promise<void> => {
    const answer = await run({ id: staff.id, absent });
    if (answer.ok) onChanged();
  };
  if (!staff.active || (staff.deputyId === null && !staff.absent)) return null;
  if (staff.absent) {
    return (
      <Button
        size="small"
        loading={busy}
        aria-label={`${t('absence.back')} ${staff.name}`}
        onClick={() => void mark(false)}
      >
        {t('absence.back')}
      </Button>
    );
  }
  return (
    <>
      <Popconfirm
        title={t('absence.mark')}
        description={t('absence.note', { deputy: name(staff.deputyId) })}
        okText={t('common.confirm')}
        cancelText={t('common.cancel')}
        onConfirm={() => void mark(true)}
      >
        <Button size="small" loading={busy} aria-label={`${t('absence.mark')} ${staff.name}`}>
          {t('absence.mark')}
        </Button>
      </Popconfirm>
      <RefusalList failure={failure} />
    </>
  );
}
