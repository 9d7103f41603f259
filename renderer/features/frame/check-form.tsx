import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
import { verifyCodesIn } from '../../../shared/domain/verify-code.ts';
import { useAct } from '../../api/use-channel.ts';
import { formTitle } from '../../ui/form-title.ts';
import { Gaps } from '../../ui/gaps.tsx';
import type { Gap } from '../../ui/gaps.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useWords } from '../../ui/use-words.ts';
import { SheetChanges } from './sheet-changes.tsx';

type Found = Response<'forms.check'>;

/** What is to be said of the record, and whether it is good news. */
function useVerdict({ record, apart }: Found): { readonly good: boolean; readonly said: string } {
  const { t } = useTranslation();
  if (record === null) {
    const isLedger = apart === 'ledger';
    return { good: isLedger, said: t(isLedger ? 'sheets.check.ledger' : 'sheets.check.purged') };
  }
  if (record.unchanged) return { good: true, said: t('sheets.check.unchanged') };
  const said =
    record.changes === null
      ? t('sheets.check.changedOnly')
      : t('sheets.check.changed', { count: record.changes.length });
  return { good: false, said };
}

function Finding({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const name = useStaffName();
  const { good, said } = useVerdict(found);
  const { record } = found;
  return (
    <output className="finding">
      <p className={good ? 'good' : 'caution'}>
        {good ? (
          <CheckCircleOutlined aria-hidden="true" />
        ) : (
          <ExclamationCircleOutlined aria-hidden="true" />
        )}
        <strong>{said}</strong>
      </p>
      <p>
        {t('pages.check.printed', {
          form: formTitle(forms, found.form, found.sheet),
          copy: forms.copy[found.copy],
          count: found.count,
        })}
      </p>
      {found.medium === 'word' ? <p>{t('sheets.check.word')}</p> : null}
      <p>{t('pages.check.printedAt', { at: showMoment(found.printedAt), by: name(found.by) })}</p>
      {record === null || record.caseId === null ? null : (
        <p>
          <Link href={`/case/${record.caseId}`} onClick={onClose}>
            {t('pages.parts.openCase')} {record.caseNo}
          </Link>
        </p>
      )}
      {record?.changes === undefined || record.changes === null ? null : (
        <SheetChanges changes={record.changes} />
      )}
    </output>
  );
}

type CheckFormProps = { readonly open: boolean; readonly onClose: () => void };

/** 系统查验: whether the record still says what a printed form says. */
export function CheckForm({ open, onClose }: CheckFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { run, busy, failure } = useAct('forms.check');
  const [code, setCode] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const check = async (): Promise<void> => {
    setFound(null);
    const isShort = verifyCodesIn(code).length === 0;
    const text = t('pages.setup.needed', { field: t('pages.check.code') });
    setGaps(isShort ? [{ place: 'check.code', text }] : []);
    if (isShort) return;
    const answer = await run({ code: code.trim() });
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Drawer
      title={t('pages.check.title')}
      open={open}
      onClose={onClose}
      closable={{ 'aria-label': t('common.close') }}
      size={520}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <p className="note">{t('sheets.check.note')}</p>
        <Labelled label={t('pages.check.code')} controlId={id} place="check.code">
          <TextInput id={id} value={code} onChange={setCode} max={100} plain first />
        </Labelled>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('pages.check.check')}
        </Button>
        <Gaps gaps={gaps} />
        <RefusalList failure={failure} />
        {found === null ? null : <Finding found={found} onClose={onClose} />}
      </form>
    </Drawer>
  );
}
