import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

type RecoverySheetProps = {
  readonly recoveryCode: string;
  readonly institution: string;
  readonly branch: string;
};

/** The sheet for the safe: not on screen, the only thing on paper. */
export function RecoverySheet({ recoveryCode, institution, branch }: RecoverySheetProps) {
  const { t } = useTranslation();
  return createPortal(
    <div className="paper-only" aria-hidden="true">
      <h1>{t('pages.setup.sheetTitle')}</h1>
      <p>{t('pages.setup.sheetBranch', { institution, branch })}</p>
      <p className="recovery-code">{recoveryCode}</p>
      <p>{t('pages.setup.sheetNote')}</p>
    </div>,
    document.body,
  );
}
