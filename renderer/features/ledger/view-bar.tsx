import { Button, Popconfirm, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ViewForm } from './view-form.tsx';
import { isShipped } from './use-views.ts';
import type { Shown, Views } from './use-views.ts';

type ViewBarProps = {
  readonly views: Views;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** Which view is open; a change of columns, filters or search shows beside its name until it is kept. */
export function ViewBar({ views, shown, onShow }: ViewBarProps) {
  const { t } = useTranslation();
  const id = useId();
  const [keeps, setKeeps] = useState(false);
  const { own, open, contentOf } = views;
  const stored = contentOf(open);
  const changed = stored !== null && JSON.stringify(stored) !== JSON.stringify(shown);
  const nameOf = (name: string, value: string): string =>
    changed && value === open ? t('ledger.views.changed', { name }) : name;
  const options = [
    ...(['usual', 'whole'] as const).map((value) => ({
      value: String(value),
      label: nameOf(t(`ledger.views.${value}`), value),
    })),
    ...own.map((view) => ({ value: view.id, label: nameOf(view.name, view.id) })),
  ];
  const current = own.find((view) => view.id === open) ?? null;
  const show = (value: string): void => {
    const content = contentOf(value);
    if (content === null) return;
    views.setOpen(value);
    onShow(content);
  };
  const drop = async (): Promise<void> => {
    const answer = await views.drop.run({ id: open });
    if (answer.ok) show('usual');
  };
  return (
    <div className="view-bar">
      <label htmlFor={id}>{t('ledger.views.label')}</label>
      <Select
        id={id}
        className="select view-select"
        value={open}
        options={options}
        popupMatchSelectWidth={false}
        // Choosing the open view again brings it back as it was kept.
        onSelect={show}
      />
      <Button
        onClick={() => {
          setKeeps(true);
        }}
      >
        {t('ledger.views.keep')}
      </Button>
      {current === null || isShipped(open) ? null : (
        <Popconfirm
          title={t('ledger.views.dropAsk', { name: current.name })}
          okText={t('ledger.views.drop')}
          cancelText={t('common.cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={() => void drop()}
        >
          <Button>{t('ledger.views.drop')}</Button>
        </Popconfirm>
      )}
      {keeps ? (
        <ViewForm
          views={views}
          current={current}
          shown={shown}
          onClose={() => {
            setKeeps(false);
          }}
        />
      ) : null}
    </div>
  );
}
