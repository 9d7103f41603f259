import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { isOpen } from '../../../shared/domain/states.ts';

/** Acts that belong to no tab, or are rare enough to stand apart. */
const RARE: readonly ActionName[] = [
  'assign',
  'set-level',
  'hand-over',
  'repeat',
  'change-procedure',
  'leave',
  'consult',
  'delegate',
  'answer',
  'withdraw',
  'reject',
  'reopen',
  'transfer',
  'credit-dispute',
  'objection',
  'major-event',
  'return-exchange',
];

/** What else this person may do on the case now. */
export function MoreActs({ onStart }: { readonly onStart: (name: ActionName) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const [, go] = useLocation();
  const rare = RARE.filter((name) => view.may.includes(name) && name !== view.next);
  const reception = isOpen(view.case.status) && view.may.includes('step');
  const items = [
    ...rare.map((name) => ({ key: name, label: t(`case.acts.${name}`) })),
    ...(reception ? [{ key: 'reception', label: t('case.header.reception') }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          const name = rare.find((one) => one === key);
          if (name === undefined) go(`/reception/${view.case.id}`);
          else onStart(name);
        },
      }}
    >
      <Button>
        {t('case.header.more')} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
