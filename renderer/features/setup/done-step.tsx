import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../api/session.tsx';
import type { Created } from './setup.tsx';
import type { SetupInput } from './setup-input.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

type DoneStepProps = {
  readonly status: Status;
  readonly created: Created;
  readonly input: SetupInput;
  readonly onDone: () => void;
};

/** Step 5: where the data are, the manager's one-time code, and the way in. */
export function DoneStep({ status, created, input, onDone }: DoneStepProps) {
  const { t } = useTranslation();
  const buttonId = useId();
  useFirstFocus(buttonId);
  return (
    <div className="stack">
      <p className="good">
        <CheckCircleOutlined aria-hidden="true" />
        {t('pages.setup.doneIntro')}
      </p>
      {created.managerCode === null ? null : (
        <section className="code-box" aria-labelledby="manager-code">
          <h2 id="manager-code">{t('pages.setup.managerCodeTitle')}</h2>
          <p className="one-time-code">{created.managerCode}</p>
          <p className="note">
            {t('pages.setup.managerCodeNote', {
              name: input.managerName.trim(),
              staffNo: input.managerNo.trim(),
            })}
          </p>
        </section>
      )}
      <dl className="facts">
        <dt>{t('pages.setup.dataFolder')}</dt>
        <dd>
          <code>{status.dataFolder}</code>
          <span className="note">{t('pages.setup.dataFolderNote')}</span>
        </dd>
        <dt>{t('pages.setup.publicKey')}</dt>
        <dd>
          <code className="breaks">{created.publicKey}</code>
        </dd>
      </dl>
      <div className="step-buttons">
        <Button type="primary" onClick={onDone} id={buttonId}>
          {t('pages.setup.start')}
        </Button>
      </div>
    </div>
  );
}
