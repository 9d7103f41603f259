import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** A one-time code and for whom. */
export type IssuedCode = {
  readonly name: string;
  readonly staffNo: string;
  readonly code: string;
};

type OneTimeCodeProps = { readonly issued: IssuedCode | null; readonly onSeen: () => void };

/** Shown once, until it has been handed over. */
export function OneTimeCode({ issued, onSeen }: OneTimeCodeProps) {
  const { t } = useTranslation();
  if (issued === null) return null;
  const { name, staffNo, code } = issued;
  return (
    <Panel title={t('pages.staff.codeTitle')} className="code-box">
      <output className="one-time-code">{code}</output>
      <p className="note">{t('pages.staff.codeNote', { name, staffNo })}</p>
      <Button onClick={onSeen}>{t('pages.staff.codeSeen')}</Button>
    </Panel>
  );
}
