import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-channel.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { sameCode } from './setup-input.ts';

type RecoveryStepProps = {
  readonly recoveryCode: string;
  readonly institution: string;
  readonly branch: string;
  readonly onConfirmed: () => void;
};

function ShownCode({ recoveryCode }: { readonly recoveryCode: string }) {
  const { t } = useTranslation();
  const [covered, setCovered] = useState(false);
  return (
    <>
      <p className="recovery-code" aria-label={t('pages.setup.recoveryCode')}>
        {covered ? recoveryCode.replaceAll(/[^-]/gu, '·') : recoveryCode}
      </p>
      <div className="step-tools">
        <Button
          icon={<PrinterOutlined aria-hidden="true" />}
          onClick={() => {
            window.print();
          }}
        >
          {t('pages.setup.printSheet')}
        </Button>
        <Button
          onClick={() => {
            setCovered(!covered);
          }}
        >
          {covered ? t('pages.setup.recoveryShow') : t('pages.setup.recoveryHide')}
        </Button>
      </div>
    </>
  );
}

/** Step 4: the recovery code, shown once, on paper, and typed back from the paper before anything goes on. */
export function RecoveryStep({
  recoveryCode,
  institution,
  branch,
  onConfirmed,
}: RecoveryStepProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [differs, setDiffers] = useState(false);
  const { run, busy, failure } = useAct('setup.confirm-recovery');
  const submit = async (): Promise<void> => {
    const same = sameCode(typed, recoveryCode);
    setDiffers(!same);
    if (!same) return;
    const answer = await run({ recoveryCode: typed.trim() });
    if (answer.ok) onConfirmed();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('pages.setup.recoveryIntro')}</p>
      <ShownCode recoveryCode={recoveryCode} />
      <Labelled label={t('pages.setup.recoveryTyped')} controlId={id} place="setup.recoveryTyped">
        <TextInput id={id} value={typed} onChange={setTyped} max={80} plain invalid={differs} />
      </Labelled>
      <p role="alert" className="note note-wrong">
        {differs ? t('pages.setup.recoveryDiffers') : ''}
      </p>
      <RefusalList failure={failure} />
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common.next')}
        </Button>
      </div>
      <RecoverySheet recoveryCode={recoveryCode} institution={institution} branch={branch} />
    </form>
  );
}
