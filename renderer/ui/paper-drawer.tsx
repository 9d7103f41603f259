import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type PaperDrawerProps = { readonly onClose: () => void; readonly children: ReactNode };

/** A sheet over the page it belongs to. */
export function PaperDrawer({ onClose, children }: PaperDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={1160}
      placement="right"
      title={t('papers.preview')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      className="print-drawer"
    >
      {children}
    </Drawer>
  );
}
