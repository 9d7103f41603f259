import { Button, Popconfirm, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui/code-select.tsx';
import { ViewForm } from './view-form.tsx';
import type { Shown, Views } from './use-views.ts';

type ViewBarProps = {
  readonly views: Views;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** Every view by name; the open one says when what is shown is no longer what it keeps. */
function useOptions({ own, open, contentOf }: Views, shown: Shown): readonly Option[] {
  const { t } = useTranslation();
  const stored = contentOf(open);
  const changed = stored !== null && JSON.stringify(stored) !== JSON.stringify(shown);
  const named = (value: string, name: string): Option => ({
    value,
    label: changed && value === open ? t('ledger.views.changed', { name }) : name,
  });
  return [
    named('usual', t('ledger.views.usual')),
    named('whole', t('ledger.views.whole')),
    ...own.map((view) => named(view.id, view.name)),
  ];
}

type DropProps = { readonly name: string; readonly onDrop: () => void };

function DropButton({ name, onDrop }: DropProps) {
  const { t } = useTranslation();
  return (
    <Popconfirm
      title={t('ledger.views.dropAsk', { name })}
      okText={t('ledger.views.drop')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={onDrop}
    >
      <Button>{t('ledger.views.drop')}</Button>
    </Popconfirm>
  );
}

/** Which view is open; a change of columns, filters or search shows beside its name until it is kept. */
export function ViewBar({ views, shown, onShow }: ViewBarProps) {
  const { t } = useTranslation();
  const id = useId();
  const [keeps, setKeeps] = useState(false);
  const options = useOptions(views, shown);
  const current = views.own.find((view) => view.id === views.open) ?? null;
  const show = (value: string): void => {
    const content = views.contentOf(value);
    if (content === null) return;
    views.setOpen(value);
    onShow(content);
  };
  const drop = async (): Promise<void> => {
    const answer = await views.drop.run({ id: views.open });
    if (answer.ok) show('usual');
  };
  return (
    <div className="view-bar">
      <label htmlFor={id}>{t('ledger.views.label')}</label>
      <Select
        id={id}
        className="select view-select"
        value={views.open}
        options={[...options]}
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
      {current === null ? null : <DropButton name={current.name} onDrop={() => void drop()} />}
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
