import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { ActionName } from '../../../shared/domain/actions.ts';
import { openExtensions } from '../../../shared/domain/actions-clock.ts';
import { openDeferral } from '../../../shared/domain/actions-deferral.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { fitsRoute } from './route-acts.ts';
import { isOpen } from '../../../shared/domain/states.ts';

/** Acts that belong to no tab, or are rare enough to stand apart. */
const RARE: readonly ActionName[] = [
  'assign',
  'set-level',
  'hand-over',
  'take-over',
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
  'refer',
  'refer-reply',
  'refer-return',
  'hold',
  'resume',
  'extend-request',
  'extend-approve',
  'extend-tell',
  'defer-request',
  'defer-approve',
  'undefer',
  'review',
  'decide-review',
  'archive',
  'legal-hold',
];

/** True while the act has something on the case to work on. */
const WAITS: Readonly<Partial<Record<ActionName, (c: CaseView['case']) => boolean>>> = {
  'extend-request': (c) => openExtensions(c).length > 0,
  'extend-approve': (c) => c.extensions.some(({ approvedAt }) => approvedAt === null),
  'extend-tell': (c) =>
    c.extensions.some(({ approvedAt, toldAt }) => approvedAt !== null && toldAt === null),
  'defer-request': (c) => openDeferral(c) === null,
  'defer-approve': (c) => openDeferral(c)?.approvedAt === null,
};

/** Everything rare that this person may do now, at the desk or from a paper. */
function useRare(): readonly ActionName[] {
  const { view } = useCaseScreen();
  const paper = view.mayOnPaper.filter(
    (name) => name === 'decide-review' || name === 'extend-approve',
  );
  const open = new Set<ActionName>([...view.may, ...paper]);
  return RARE.filter((name) => {
    const waits = WAITS[name];
    if (!fitsRoute(name, view)) return false;
    return open.has(name) && name !== view.next && (waits === undefined || waits(view.case));
  });
}

/** What else this person may do on the case now. */
export function MoreActs({ onStart }: { readonly onStart: (name: ActionName) => void }) {
  const { t } = useTranslation();
  const { view } = useCaseScreen();
  const [, go] = useLocation();
  const rare = useRare();
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
