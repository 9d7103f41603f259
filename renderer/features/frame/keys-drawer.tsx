import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../ui/use-words.ts';

type KeysDrawerProps = { readonly open: boolean; readonly onClose: () => void };

/** Every key that does something, with what it does. */
export function KeysDrawer({ open, onClose }: KeysDrawerProps) {
  const { t } = useTranslation();
  const { keys } = useWords().pages;
  const rows = [
    ['F1', keys.F1],
    ['F2', keys.F2],
    ['Ctrl+P', keys.print],
    ['Ctrl+Enter', keys.primary],
    ['Esc', keys.escape],
    ['Enter', keys.enterNote],
    [keys.slash, keys.search],
    [keys.arrows, keys.move],
    ['Enter', keys.open],
  ] as const;
  return (
    <Drawer
      title={t('pages.keys.title')}
      open={open}
      onClose={onClose}
      closable={{ 'aria-label': t('common.close') }}
      size={380}
    >
      <dl className="keys">
        {rows.map(([key, does]) => (
          <div key={does}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
