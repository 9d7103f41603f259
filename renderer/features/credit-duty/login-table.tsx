import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Response } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';
import { DeadlineBadge } from '../../ui/deadline-badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useDayText } from '../../ui/use-day-text.ts';

type Page = Response<'credit-duty.page'>;
type LoginDay = Page['days'][number];

/** A whole number of inquiries, or null while it is none. */
function countOf(text: string): number | null {
  return /^\d{1,4}$/u.test(text.trim()) ? Number(text.trim()) : null;
}

type RecordProps = { readonly of: LoginDay; readonly refresh: () => void };

function RecordLogin({ of, refresh }: RecordProps) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const [found, setFound] = useState('0');
  const { run, busy, failure } = useAct('credit-duty.log-in', refresh);
  const count = countOf(found);
  const record = async (): Promise<void> => {
    if (count === null) return;
    await run({ on: of.on, inquiriesFound: count });
  };
  return (
    <span className="log-in">
      <TextInput name={t('branch.credit.found')} value={found} onChange={setFound} max={4} plain />
      <Button
        size="small"
        type="primary"
        loading={busy}
        disabled={count === null}
        aria-label={t('branch.credit.recordOf', { on: dayText(of.on) })}
        onClick={() => void record()}
      >
        {t('branch.credit.record')}
      </Button>
      <RefusalList failure={failure} />
    </span>
  );
}

function LoginRow({ of, page, refresh }: RecordProps & { readonly page: Page }) {
  const { t } = useTranslation();
  const dayText = useDayText();
  const name = useStaffName();
  const { login } = of;
  return (
    <tr>
      <td>{dayText(of.on)}</td>
      <td>{login === null ? t('branch.credit.missing') : name(login.officer)}</td>
      <td>
        {login !== null ? (
          login.inquiriesFound
        ) : page.isOfficer ? (
          <RecordLogin of={of} refresh={refresh} />
        ) : null}
      </td>
      <td>
        {login === null ? (
          <DeadlineBadge dueAt={of.dueAt} finalAt={of.dueAt} />
        ) : (
          showMoment(login.at)
        )}
      </td>
    </tr>
  );
}

/** D37: the log-in of every working day, with what was found. */
export function LoginTable({
  page,
  refresh,
}: {
  readonly page: Page;
  readonly refresh: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Panel title={t('branch.credit.logins')}>
      <p className="note">
        {page.days.length === 0 ? t('branch.credit.noHolder') : t('branch.credit.loginNote')}
      </p>
      {page.days.length === 0 ? null : (
        <table className="lines">
          <thead>
            <tr>
              <th>{t('branch.credit.day')}</th>
              <th>{t('branch.credit.officer')}</th>
              <th>{t('branch.credit.found')}</th>
              <th>{t('branch.credit.at')}</th>
            </tr>
          </thead>
          <tbody>
            {page.days.map((of) => (
              <LoginRow key={of.on} of={of} page={page} refresh={refresh} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
