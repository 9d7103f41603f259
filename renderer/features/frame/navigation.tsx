import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  ControlOutlined,
  DeleteOutlined,
  DesktopOutlined,
  FileOutlined,
  FileSearchOutlined,
  HomeOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  PrinterOutlined,
  PieChartOutlined,
  SaveOutlined,
  SolutionOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useId } from 'react';
import type { ComponentType } from 'react';
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
    | 'sheets.nav'
    | `branch.nav.${'opinionBook' | 'creditDuty' | 'bulletin' | 'dataRequests'}`
    | 'shift.nav'
    | 'statistics.nav'
    | 'papers.nav'
    | 'workstation.nav'
    | 'audit.nav'
    | 'backup.nav';
  readonly Icon: ComponentType<{ readonly 'aria-hidden': 'true' }>;
};

const GROUPS = ['work', 'branch', 'management'] as const;

const PLACES: Readonly<Record<(typeof GROUPS)[number], readonly Place[]>> = {
  work: [
    { page: 'home', path: '/', word: 'pages.nav.home', Icon: HomeOutlined },
    { page: 'approvals', path: '/approvals', word: 'pages.nav.approvals', Icon: AuditOutlined },
    { page: 'follow-up', path: '/follow-up', word: 'pages.nav.followUp', Icon: PhoneOutlined },
    { page: 'payouts', path: '/payouts', word: 'pages.nav.payouts', Icon: PayCircleOutlined },
    { page: 'ledger', path: '/ledger', word: 'pages.nav.ledger', Icon: TableOutlined },
    { page: 'printing', path: '/printing', word: 'sheets.nav', Icon: PrinterOutlined },
    { page: 'statistics', path: '/statistics', word: 'statistics.nav', Icon: PieChartOutlined },
  ],
  branch: [
    { page: 'shift', path: '/shift', word: 'shift.nav', Icon: SwapOutlined },
    {
      page: 'opinion-book',
      path: '/opinion-book',
      word: 'branch.nav.opinionBook',
      Icon: BookOutlined,
    },
    {
      page: 'credit-duty',
      path: '/credit-duty',
      word: 'branch.nav.creditDuty',
      Icon: IdcardOutlined,
    },
    { page: 'bulletin', path: '/bulletin', word: 'branch.nav.bulletin', Icon: BarChartOutlined },
    {
      page: 'data-requests',
      path: '/data-requests',
      word: 'branch.nav.dataRequests',
      Icon: SolutionOutlined,
    },
    { page: 'blank-forms', path: '/blank-forms', word: 'papers.nav', Icon: FileOutlined },
  ],
  management: [
    { page: 'staff', path: '/staff', word: 'pages.nav.staff', Icon: TeamOutlined },
    {
      page: 'configuration',
      path: '/configuration',
      word: 'pages.nav.configuration',
      Icon: ControlOutlined,
    },
    { page: 'audit', path: '/audit', word: 'audit.nav', Icon: FileSearchOutlined },
    { page: 'backup', path: '/backup', word: 'backup.nav', Icon: SaveOutlined },
    { page: 'purge', path: '/purge', word: 'pages.nav.purge', Icon: DeleteOutlined },
    { page: 'workstation', path: '/workstation', word: 'workstation.nav', Icon: DesktopOutlined },
  ],
};

function isAt(here: string, path: string): boolean {
  return path === '/' ? here === '/' : here.startsWith(path);
}

function placesOf(group: (typeof GROUPS)[number], me: Me): readonly Place[] {
  return PLACES[group].filter(({ page }) => me.pages.includes(page));
}

type Counts = Readonly<Partial<Record<Place['page'], number>>>;

type GroupProps = {
  readonly group: (typeof GROUPS)[number];
  readonly places: readonly Place[];
  /** A menu of one group needs no heading. */
  readonly headed: boolean;
  readonly here: string;
  readonly counts: Counts;
};

/** Pages that belong together, under a quiet heading. */
function NavigationGroup({ group, places, headed, here, counts }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      {headed ? (
        <span id={id} className="nav-group">
          {t(`desk.nav.${group}`)}
        </span>
      ) : null}
      <ul {...(headed ? { 'aria-labelledby': id } : {})}>
        {places.map(({ page, path, word, Icon }) => (
          <li key={page}>
            <Link href={path} aria-current={isAt(here, path) ? 'page' : undefined}>
              <Icon aria-hidden="true" />
              {t(word)}
              <Badge count={counts[page] ?? 0} size="small" color="#1257a6" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
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
  const groups = GROUPS.filter((group) => placesOf(group, me).length > 0);
  const counts: Counts = {
    approvals: data?.approvals ?? 0,
    'follow-up': data?.followUps ?? 0,
    payouts: data?.payouts ?? 0,
    configuration: useProposals(me),
  };
  return (
    <nav aria-label={t('pages.nav.label')}>
      <span className="brand">{t('common.appName')}</span>
      {onReceive === null ? null : (
        <div className="nav-start">
          {here === '/' ? null : (
            <Button type="primary" block loading={busy} onClick={() => void onReceive()}>
              {t('pages.frame.newReception')}
              <KeyHint keys="F2" />
            </Button>
          )}
        </div>
      )}
      {groups.map((group) => (
        <NavigationGroup
          key={group}
          group={group}
          places={placesOf(group, me)}
          headed={groups.length > 1}
          here={here}
          counts={counts}
        />
      ))}
    </nav>
  );
}
