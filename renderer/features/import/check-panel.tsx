import { Button, Checkbox, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../shared/contract/import-channels.ts';
import { Panel } from '../../ui/panel.tsx';
import { DuplicateLines } from './duplicate-lines.tsx';
import { ProblemLines } from './problem-lines.tsx';
import type { Choice, Import } from './use-import.ts';

type CheckProps = { readonly one: Import; readonly id: string; readonly check: CheckView };

function Counts({ check }: Pick<CheckProps, 'check'>) {
  const { t } = useTranslation();
  const { rows, ended, open, skipped, problems } = check;
  return (
    <>
      <p>
        {t('ledgerImport.counts', { rows, ended, open })}
        {skipped === 0 ? '' : ` · ${t('ledgerImport.skipped', { count: skipped })}`}
        {problems === 0 ? ` · ${t('ledgerImport.clean')}` : ''}
      </p>
      <p className="note">
        {[
          t('ledgerImport.nothingWritten'),
          t('ledgerImport.endedNote'),
          t('ledgerImport.openNote'),
        ].join(' ')}
      </p>
    </>
  );
}

function Lists({ id, check }: Omit<CheckProps, 'one'>) {
  const { t } = useTranslation();
  const { problems, notes, known, alike } = check;
  const duplicates = known + alike;
  const first = problems > 0 || duplicates === 0 ? 'problems' : 'duplicates';
  return (
    <Tabs
      defaultActiveKey={first}
      items={[
        {
          key: 'problems',
          label: t('ledgerImport.tabs.problems', { count: problems }),
          children: <ProblemLines id={id} kind="problems" />,
        },
        {
          key: 'duplicates',
          label: t('ledgerImport.tabs.duplicates', { count: duplicates }),
          children: <DuplicateLines id={id} />,
        },
        {
          key: 'notes',
          label: t('ledgerImport.tabs.notes', { count: notes }),
          children: <ProblemLines id={id} kind="notes" />,
        },
      ]}
    />
  );
}

type LeaveProps = {
  readonly label: string;
  readonly count: number;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
};

function Leave({ label, count, value, onChange }: LeaveProps) {
  if (count === 0) return null;
  return (
    <Checkbox
      checked={value}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    >
      {label}
    </Checkbox>
  );
}

const TAKE_ALL: Choice = { leaveOutKnown: false, leaveOutAlike: false };

/** What the dry run found; the import itself is offered only when nothing keeps it out. */
export function CheckPanel({ one, id, check }: CheckProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(TAKE_ALL);
  const { known, alike, ended, open, problems } = check;
  return (
    <Panel title={t('ledgerImport.result')}>
      <Counts check={check} />
      <Lists id={id} check={check} />
      <div className="import-choices">
        <Leave
          label={t('ledgerImport.leaveOutKnown', { count: known })}
          count={known}
          value={choice.leaveOutKnown}
          onChange={(leaveOutKnown) => {
            setChoice((was) => ({ ...was, leaveOutKnown }));
          }}
        />
        <Leave
          label={t('ledgerImport.leaveOutAlike', { count: alike })}
          count={alike}
          value={choice.leaveOutAlike}
          onChange={(leaveOutAlike) => {
            setChoice((was) => ({ ...was, leaveOutAlike }));
          }}
        />
        <Button
          className="import-end"
          type="primary"
          disabled={problems > 0 || ended + open === 0 || one.busy === 'file'}
          loading={one.busy === 'commit'}
          onClick={() => void one.commit(choice)}
        >
          {known + alike === 0 || choice === TAKE_ALL
            ? t('ledgerImport.commit', { count: ended + open })
            : t('ledgerImport.commitRest')}
        </Button>
      </div>
    </Panel>
  );
}
