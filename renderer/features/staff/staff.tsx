import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import type { Me } from '../../../shared/contract/views.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { areCodes, OneTimeCodes, withCode, withoutCode } from './one-time-code.tsx';
import type { IssuedCode } from './one-time-code.tsx';
import { ResetDrawer } from './reset-drawer.tsx';
import { StaffForm } from './staff-form.tsx';
import { StaffTable } from './staff-table.tsx';

export type StaffLine = Response<'staff.list'>[number];

const NOBODY: readonly StaffLine[] = [];
const NO_CODES: readonly IssuedCode[] = [];

/** What stands beside the list: the form of a person (null: somebody new), or a new way in for one. */
type Open =
  | { readonly kind: 'form'; readonly known: StaffLine | null }
  | { readonly kind: 'reset'; readonly who: StaffLine };

type OpenDrawerProps = {
  readonly open: Open;
  readonly staff: readonly StaffLine[];
  readonly me: Me;
  readonly onClose: () => void;
  readonly onDone: (issued: IssuedCode | null) => void;
};

function OpenDrawer({ open, staff, me, onClose, onDone }: OpenDrawerProps) {
  if (open.kind === 'form') {
    const { known } = open;
    return <StaffForm key={known?.id ?? 'new'} known={known} onClose={onClose} onSaved={onDone} />;
  }
  return (
    <ResetDrawer who={open.who} staff={staff} me={me.staff.id} onClose={onClose} onCode={onDone} />
  );
}

type KeysProps = {
  readonly staff: readonly StaffLine[];
  readonly me: Me;
  readonly onCodes: (codes: readonly IssuedCode[]) => void;
};

/** Asked again with the staff: somebody who left counts. */
function Keys({ staff, me, onCodes }: KeysProps) {
  const { data, refresh } = useChannel('staff.keys', {});
  useEffect(refresh, [refresh, staff]);
  if (data === null) return null;
  return (
    <KeysPanel keys={data} staff={staff} me={me.staff.id} onCodes={onCodes} onChanged={refresh} />
  );
}

/** 人员: who works here, in which roles, and their one-time codes. */
export function Staff({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const { data, failure, refresh } = useChannel('staff.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const [codes, setCodes] = useTypedDraft('one-time-codes', NO_CODES, areCodes);
  const staff = data ?? NOBODY;
  const keep = (issued: readonly IssuedCode[]): void => {
    setCodes(issued.reduce(withCode, codes));
    refresh();
  };
  const close = (): void => {
    setOpen(null);
  };
  const done = (issued: IssuedCode | null): void => {
    close();
    keep(issued === null ? [] : [issued]);
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
              setOpen({ kind: 'form', known: null });
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
        staff={staff}
        me={me.staff.id}
        onEdit={(known) => {
          setOpen({ kind: 'form', known });
        }}
        onReset={(who) => {
          setOpen({ kind: 'reset', who });
        }}
        onChanged={refresh}
      />
      <Keys staff={staff} me={me} onCodes={keep} />
      {open === null ? null : (
        <OpenDrawer open={open} staff={staff} me={me} onClose={close} onDone={done} />
      )}
    </div>
  );
}
