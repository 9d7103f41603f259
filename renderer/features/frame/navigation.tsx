import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  ControlOutlined,
  DeleteOutlined,
  HomeOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Me } from '../../../shared/contract/views.ts';
import { useChannel } from '../../api/use-channel.ts';
import { KeyHint } from '../../ui/key-hint.tsx';

type Place = {
  readonly page: Me['pages'][number];
  readonly path: string;
  readonly word:
    | `pages.nav.${'home' | 'approvals' | 'followUp' | 'payouts' | 'ledger' | 'purge' | 'staff' | 'configuration'}`
    | `branch.nav.${'opinionBook' | 'creditDuty' | 'bulletin' | 'dataRequests'}`;
  readonly icon: ReactNode;
};

const PLACES: readonly Place[] = [
  { page: 'home', path: '/', word: 'pages.nav.home', icon: <HomeOutlined aria-hidden="true" /> },
  {
    page: 'approvals',
    path: '/approvals',
    word: 'pages.nav.approvals',
    icon: <AuditOutlined aria-hidden="true" />,
  },
  {
    page: 'follow-up',
    path: '/follow-up',
    word: 'pages.nav.followUp',
    icon: <PhoneOutlined aria-hidden="true" />,
  },
  {
    page: 'payouts',
    path: '/payouts',
    word: 'pages.nav.payouts',
    icon: <PayCircleOutlined aria-hidden="true" />,
  },
  {
    page: 'opinion-book',
    path: '/opinion-book',
    word: 'branch.nav.opinionBook',
    icon: <BookOutlined aria-hidden="true" />,
  },
  {
    page: 'credit-duty',
    path: '/credit-duty',
    word: 'branch.nav.creditDuty',
    icon: <IdcardOutlined aria-hidden="true" />,
  },
  {
    page: 'bulletin',
    path: '/bulletin',
    word: 'branch.nav.bulletin',
    icon: <BarChartOutlined aria-hidden="true" />,
  },
  {
    page: 'data-requests',
    path: '/data-requests',
    word: 'branch.nav.dataRequests',
    icon: <SolutionOutlined aria-hidden="true" />,
  },
  {
    page: 'ledger',
    path: '/ledger',
    word: 'pages.nav.ledger',
    icon: <TableOutlined aria-hidden="true" />,
  },
  {
    page: 'purge',
    path: '/purge',
    word: 'pages.nav.purge',
    icon: <DeleteOutlined aria-hidden="true" />,
  },
  {
    page: 'staff',
    path: '/staff',
    word: 'pages.nav.staff',
    icon: <TeamOutlined aria-hidden="true" />,
  },
  {
    page: 'configuration',
    path: '/configuration',
    word: 'pages.nav.configuration',
    icon: <ControlOutlined aria-hidden="true" />,
  },
];

function isAt(here: string, path: string): boolean {
  return path === '/' ? here === '/' : here.startsWith(path);
}

/** How many proposed changes of the configuration this person may confirm. */
function useProposals({ pages }: Me): number {
  const enabled = pages.includes('configuration');
  const { data } = useChannel('configuration.index', {}, { enabled, everyMs: 60_000 });
  return data?.waiting.filter(({ bar }) => bar === null).length ?? 0;
}

type NavigationProps = {
  readonly me: Me;
  /** null: this person receives nobody. */
  readonly onReceive: (() => Promise<void>) | null;
  readonly busy: boolean;
};

/** The pages this person may open, with how many wait in each. */
export function Navigation({ me, onReceive, busy }: NavigationProps) {
  const { t } = useTranslation();
  const [here] = useLocation();
  const { data } = useChannel('home.page', {}, { everyMs: 60_000 });
  const counts: Readonly<Partial<Record<Place['page'], number>>> = {
    approvals: data?.approvals ?? 0,
    'follow-up': data?.followUps ?? 0,
    payouts: data?.payouts ?? 0,
    configuration: useProposals(me),
  };
  return (
    <nav aria-label={t('pages.nav.label')}>
      <span className="brand">{t('common.appName')}</span>
      {onReceive === null || here === '/' ? null : (
        <Button type="primary" loading={busy} onClick={() => void onReceive()}>
          {t('pages.frame.newReception')}
          <KeyHint keys="F2" />
        </Button>
      )}
      <ul>
        {PLACES.filter(({ page }) => me.pages.includes(page)).map(({ page, path, word, icon }) => (
          <li key={page}>
            <Link href={path} aria-current={isAt(here, path) ? 'page' : undefined}>
              <span aria-hidden="true">{icon}</span>
              {t(word)}
              <Badge count={counts[page] ?? 0} size="small" color="#1257a6" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
