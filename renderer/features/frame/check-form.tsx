import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
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

type Found = Response<'forms.check'>;

/** 校验码: as many characters as stand at the foot of a form. */
const CODE_LENGTH = 8;

function Finding({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { forms } = useWords();
  const name = useStaffName();
  const said = found.unchanged ? t('pages.check.unchanged') : t('pages.check.changed');
  return (
    <output className="finding">
      <p className={found.unchanged ? 'good' : 'caution'}>
        {found.unchanged ? (
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
      <p>{t('pages.check.printedAt', { at: showMoment(found.printedAt), by: name(found.by) })}</p>
      {found.caseId === null ? null : (
        <p>
          <Link href={`/case/${found.caseId}`} onClick={onClose}>
            {t('pages.parts.openCase')} {found.caseNo}
          </Link>
        </p>
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
    const isShort = code.trim().length < CODE_LENGTH;
    const text = t('pages.setup.needed', { field: t('pages.check.code') });
    setGaps(isShort ? [{ place: 'check.code', text }] : []);
    if (isShort) return;
    const answer = await run({ code: code.trim().toUpperCase() });
    if (answer.ok) setFound(answer.value);
  };
  return (
    <Drawer
      title={t('pages.check.title')}
      open={open}
      onClose={onClose}
      closable={{ 'aria-label': t('common.close') }}
      size={380}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <p className="note">{t('pages.check.note')}</p>
        <Labelled label={t('pages.check.code')} controlId={id} place="check.code">
          <TextInput id={id} value={code} onChange={setCode} max={12} plain />
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
