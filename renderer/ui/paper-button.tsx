import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '../../shared/contract/api.ts';
import { usePaper } from '../api/use-paper.ts';
import { PaperDrawer } from './paper-drawer.tsx';
import { PaperSheet } from './paper-sheet.tsx';

type Wish = Request<'papers.preview'>;

function Paper({ wish }: { readonly wish: Wish }) {
  return <PaperSheet paper={usePaper(wish)} />;
}

/** Opens the sheet as it prints, over the page it belongs to. */
export function PaperButton({ wish }: { readonly wish: Wish }) {
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
          <Paper wish={wish} />
        </PaperDrawer>
      ) : null}
    </>
  );
}
