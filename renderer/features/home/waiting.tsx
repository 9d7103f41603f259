import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Me } from '../../../shared/contract/views.ts';

type CounterProps = { readonly label: string; readonly count: number; readonly href: string };

function Counter({ label, count, href }: CounterProps) {
  return (
    <Link href={href} className="counter">
      <span className="counter-number">{count}</span>
      <span>{label}</span>
    </Link>
  );
}

type WaitingProps = {
  readonly me: Me;
  readonly approvals: number;
  readonly followUps: number;
  readonly payouts: number;
};

/** How much waits for those who approve and those who call back. */
export function Waiting({ me, approvals, followUps, payouts }: WaitingProps) {
  const { t } = useTranslation();
  const signs = me.pages.includes('approvals');
  const calls = me.pages.includes('follow-up');
  const pays = me.pages.includes('payouts');
  if (!signs && !calls && !pays) return null;
  return (
    <section className="panel counters">
      {signs ? (
        <Counter label={t('pages.home.approvals')} count={approvals} href="/approvals" />
      ) : null}
      {calls ? (
        <Counter label={t('pages.home.followUps')} count={followUps} href="/follow-up" />
      ) : null}
      {pays ? <Counter label={t('pages.home.payouts')} count={payouts} href="/payouts" /> : null}
    </section>
  );
}
