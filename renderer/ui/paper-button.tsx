import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperDrawer } from './paper-drawer.tsx';

type PaperButtonProps = {
  /** The sheet; not made before it is asked for. */
  readonly children: ReactNode;
};

/** Opens a sheet as it prints, over the page it belongs to. */
export function PaperButton({ children }: PaperButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('papers.sheet')}
      </Button>
      {open ? (
        <PaperDrawer
          onClose={() => {
            setOpen(false);
          }}
        >
          {children}
        </PaperDrawer>
      ) : null}
    </>
  );
}
