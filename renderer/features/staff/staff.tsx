import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { Me } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { OneTimeCode } from './one-time-code.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import { StaffForm } from './staff-form.tsx';
import { StaffTable } from './staff-table.tsx';

export type StaffLine = Response<'staff.list'>[number];

/** 人员: who works here, in which roles, and their one-time codes. */
export function Staff({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('staff.list', {});
  const [edited, setEdited] = useState<StaffLine | 'new' | null>(null);
  const [code, setCode] = useState<IssuedCode | null>(null);
  return (
    <div className="page">
      <PageHeader
        title={t('pages.staff.title')}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => {
              setEdited('new');
            }}
          >
            {t('pages.staff.add')}
          </Button>
        }
      />
      <RefusalList failure={failure} />
      <OneTimeCode
        issued={code}
        onSeen={() => {
          setCode(null);
        }}
      />
      <StaffTable
        staff={data ?? []}
        me={me.staff.id}
        onEdit={setEdited}
        onCode={setCode}
        onChanged={refresh}
      />
      {edited === null ? null : (
        <StaffForm
          key={edited === 'new' ? 'new' : edited.id}
          known={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
          onSaved={(issued) => {
            setEdited(null);
            setCode(issued);
            refresh();
          }}
        />
      )}
    </div>
  );
}
