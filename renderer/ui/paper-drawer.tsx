import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type PaperDrawerProps = {
  readonly title?: string;
  /** In pixels; a sheet across needs more. */
  readonly size?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A sheet over the page it belongs to. */
export function PaperDrawer({ title, size = 1160, onClose, children }: PaperDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={size}
      placement="right"
      title={title ?? t('papers.preview')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      className="print-drawer"
    >
      {children}
    </Drawer>
  );
}
