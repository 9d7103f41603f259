import { Button, Result } from 'antd';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Me } from '../shared/contract/views.ts';
import { isCaseId } from '../shared/domain/ids.ts';
import { useDirectory, useWording } from './api/book.ts';
import { Frame } from './features/frame/frame.tsx';
import { Home } from './features/home/home.tsx';
import { PageGuard } from './page-guard.tsx';
import { PLAIN_PAGES } from './plain-pages.ts';
import { StaffProvider } from './ui/staff-names.tsx';
import { useWorded, WordingProvider } from './ui/wording.ts';

const ReceptionPage = lazy(async () => ({
  default: (await import('./features/reception/reception-page.tsx')).ReceptionPage,
}));
const CasePage = lazy(async () => ({
  default: (await import('./features/case/case-page.tsx')).CasePage,
}));
const Approvals = lazy(async () => ({
  default: (await import('./features/approvals/approvals.tsx')).Approvals,
}));
const FollowUps = lazy(async () => ({
  default: (await import('./features/follow-up/follow-ups.tsx')).FollowUps,
}));
const Payouts = lazy(async () => ({
  default: (await import('./features/payouts/payouts.tsx')).Payouts,
}));
const PrintPreview = lazy(async () => ({
  default: (await import('./features/print/print-preview.tsx')).PrintPreview,
}));
const Staff = lazy(async () => ({ default: (await import('./features/staff/staff.tsx')).Staff }));
const Configuration = lazy(async () => ({
  default: (await import('./features/configuration/configuration.tsx')).Configuration,
}));

function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      title={t('pages.frame.pageNotFound')}
      extra={
        <Link href="/" asChild>
          <Button type="primary">{t('pages.frame.toHome')}</Button>
        </Link>
      }
    />
  );
}

/** A page whose part is gone leaves the frame standing; going elsewhere tries again. */
function GuardedPages({ children }: { readonly children: ReactNode }) {
  const [place] = useHashLocation();
  return <PageGuard place={place}>{children}</PageGuard>;
}

function WithPeople({ children }: { readonly children: ReactNode }) {
  const worded = useWorded(useWording());
  return (
    <StaffProvider value={useDirectory()}>
      <WordingProvider value={worded}>{children}</WordingProvider>
    </StaffProvider>
  );
}

/** The pages of a person, each only when the table lets them open it; the desk asks the table again anyway. */
export function Workspace({ me }: { readonly me: Me }) {
  const has = (page: Me['pages'][number]): boolean => me.pages.includes(page);
  return (
    // oxlint-disable-next-line react/hooks -- the router takes the hook itself
    <Router hook={useHashLocation}>
      <WithPeople>
        <Frame me={me}>
          <GuardedPages>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/">
                  <Home me={me} />
                </Route>
                <Route path="/reception/:id">
                  {({ id }) => (isCaseId(id) ? <ReceptionPage key={id} id={id} /> : <NotFound />)}
                </Route>
                <Route path="/case/:id">
                  {({ id }) => (isCaseId(id) ? <CasePage key={id} id={id} /> : <NotFound />)}
                </Route>
                {has('approvals') ? (
                  <Route path="/approvals/:id?">{({ id }) => <Approvals id={id ?? null} />}</Route>
                ) : null}
                {has('follow-up') ? (
                  <Route path="/follow-up/:id?">{({ id }) => <FollowUps id={id ?? null} />}</Route>
                ) : null}
                {has('payouts') ? (
                  <Route path="/payouts/:id?">{({ id }) => <Payouts id={id ?? null} />}</Route>
                ) : null}
                {PLAIN_PAGES.filter(([page]) => has(page)).map(([page, Page]) => (
                  <Route key={page} path={`/${page}`}>
                    <Page />
                  </Route>
                ))}
                {has('staff') ? (
                  <Route path="/staff">
                    <Staff me={me} />
                  </Route>
                ) : null}
                {has('configuration') ? (
                  <Route path="/configuration/:kind?">
                    {({ kind }) => <Configuration kind={kind ?? null} />}
                  </Route>
                ) : null}
                <Route>
                  <NotFound />
                </Route>
              </Switch>
              <PrintPreview />
            </Suspense>
          </GuardedPages>
        </Frame>
      </WithPeople>
    </Router>
  );
}
