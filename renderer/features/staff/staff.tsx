import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { Me } from '../../../shared/contract/views.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { areCodes, OneTimeCodes, withCode, withoutCode } from './one-time-code.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import { StaffForm } from './staff-form.tsx';
import { StaffTable } from './staff-table.tsx';

export type StaffLine = Response<'staff.list'>[number];

const NO_CODES: readonly IssuedCode[] = [];

/** 人员: who works here, in which roles, and their one-time codes. */
export function Staff({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('staff.list', {});
  const [edited, setEdited] = useState<StaffLine | 'new' | null>(null);
  const [codes, setCodes] = useTypedDraft('one-time-codes', NO_CODES, areCodes);
  const issue = (issued: IssuedCode): void => {
    setCodes(withCode(codes, issued));
  };
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
      <OneTimeCodes
        codes={codes}
        onHanded={({ staffNo }) => {
          setCodes(withoutCode(codes, staffNo));
        }}
      />
      <StaffTable
        staff={data ?? []}
        me={me.staff.id}
        onEdit={setEdited}
        onCode={issue}
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
            if (issued !== null) issue(issued);
            refresh();
          }}
        />
      )}
    </div>
  );
}
