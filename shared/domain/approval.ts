import type { Approval, ApprovalStep, Case, CaseOption } from './case.ts';
import type { StaffId } from './ids.ts';
import { fen, MOST_FEN, NO_MONEY, sumFen } from './money.ts';
import type { Fen } from './money.ts';
import type { Band, RuleBook } from './rule-book.ts';

/** True for a record of the running round: a reopening starts a new one and keeps the old records. */
export function inRound(c: Case, record: { readonly loggedAt: string }): boolean {
  return c.reopenedAt === null || record.loggedAt >= c.reopenedAt;
}

export function currentOptions(c: Case): readonly CaseOption[] {
  return c.options.filter((option) => inRound(c, option));
}

export function chosenOptions(c: Case): readonly CaseOption[] {
  return currentOptions(c).filter((option) => option.choice === '选中');
}

/** 公司承担金额: what the institution absorbs for the chosen options (domain 5.1). */
export function companyCost(c: Case): Fen {
  return sumFen(chosenOptions(c).map((option) => option.companyCost ?? NO_MONEY));
}

type Payment = Case['payments'][number];

/** The payment of each round: a second one within a round replaces the first, a new round adds to it. */
function paymentsInRounds(c: Case): readonly (Payment | null)[] {
  const starts = c.transitions.filter(({ transition }) => transition === 'T14').map(({ at }) => at);
  const roundOf = (at: string): number => starts.filter((start) => start <= at).length;
  const last = new Map(c.payments.map((payment) => [roundOf(payment.loggedAt), payment]));
  return Array.from({ length: starts.length + 1 }, (_, round) => last.get(round) ?? null);
}

export function paidInRounds(c: Case): readonly Fen[] {
  return paymentsInRounds(c).map((payment) => payment?.paidAmount ?? NO_MONEY);
}

/** The payments that stand: not those that a later one of the same round has replaced. */
export function standingPayments(c: Case): readonly Payment[] {
  return paymentsInRounds(c).filter((payment) => payment !== null);
}

/** What was paid in rounds before a reopening: it counts towards the band, so that splitting never lowers it. */
function paidBefore(c: Case): Fen {
  return sumFen(paidInRounds(c).slice(0, -1));
}

/** The amount the band follows: this case's cost and what linked repeat cases already cost (rule A4). */
export function bandAmount(c: Case, linkedCost: Fen): Fen {
  const whole = companyCost(c) + paidBefore(c) + linkedCost;
  return fen(Math.min(whole, MOST_FEN));
}

/**
 * True when more was approved on linked cases since this was asked for, and the whole now belongs to a higher band: a
 * chain that is too short must not agree to it (rule A4).
 */
export function isOutgrown(
  c: Case,
  approval: Approval,
  linkedCost: Fen,
  bands: readonly Band[],
): boolean {
  const now = bandAmount(c, linkedCost);
  return now > approval.bandAmount && bandFor(now, bands) !== bandFor(approval.bandAmount, bands);
}

/** Gifts and points 小礼品. */
const GIFT = 'O09';

/** Gifts and points as far as the customer has not refused them. */
export function giftCost(c: Case): Fen {
  const gifts = currentOptions(c).filter(
    ({ typeCode, choice }) => typeCode === GIFT && choice !== '不接受',
  );
  return sumFen(gifts.map((option) => option.companyCost ?? NO_MONEY));
}

/** What chosen gifts cost, by the day on which they were offered: what the year's budget is counted from. */
export function giftsByDay({ options }: Pick<Case, 'options'>): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { typeCode, choice, companyCost, loggedAt } of options) {
    if (typeCode !== GIFT || choice !== '选中' || companyCost === null) continue;
    const day = loggedAt.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + companyCost);
  }
  return days;
}

/** The band of an amount, or null for zero. The upper bound belongs to the lower band (rules 6). */
export function bandFor(amount: Fen, bands: readonly Band[]): Band | null {
  return (
    bands.find(
      ({ aboveFen, upToFen }) => amount > aboveFen && (upToFen === null || amount <= upToFen),
    ) ?? null
  );
}

/** Above this amount one signature is not enough. */
export function singleSignatureLimit(bands: readonly Band[]): Fen {
  return bands.find((band) => band.chain.length === 1)?.upToFen ?? fen(0);
}

function isExGratia(c: Case, book: RuleBook): boolean {
  const always = new Set(
    book.options.filter((fact) => fact.approval === 'always-when-set').map(({ code }) => code),
  );
  return (
    book.settings.exGratiaAlwaysApprove &&
    chosenOptions(c).some((option) => option.typeCode !== null && always.has(option.typeCode))
  );
}

/** Which way the chosen options must go: none, one authorising signature (T7b), or the chain of the band (T7). */
export function approvalRoute(
  c: Case,
  linkedCost: Fen,
  book: RuleBook,
): 'none' | 'signature' | 'chain' {
  const amount = bandAmount(c, linkedCost);
  if (companyCost(c) === 0) return 'none';
  if (isExGratia(c, book)) return 'chain';
  return amount <= singleSignatureLimit(book.bands) ? 'signature' : 'chain';
}

/** The band and the roles that sign, as shown while the amount is typed. */
export function bandOf(c: Case, linkedCost: Fen, book: RuleBook): Band | null {
  return companyCost(c) === 0 ? null : bandFor(bandAmount(c, linkedCost), book.bands);
}

/** Whoever proposed a chosen option, its type or its cost, or asked for the approval: may sign nothing on it (domain 3.3). */
export function requesters(c: Case, approval: Approval | null): ReadonlySet<StaffId> {
  const chosen = chosenOptions(c);
  const people = [
    ...chosen.map(({ loggedBy }) => loggedBy),
    ...chosen.flatMap(({ changedBy }) => changedBy),
    approval?.requestedBy ?? null,
    c.handlerId,
  ];
  return new Set(people.filter((id) => id !== null));
}

export function openApproval(c: Case): Approval | null {
  return c.approvals.findLast((approval) => approval.status === '审批中') ?? null;
}

export function openStep(approval: Approval): ApprovalStep | null {
  return approval.steps.find((step) => step.decision === null) ?? null;
}

/** The version of the bands that a signature given or awaited goes by (rule A12); null: none is, the newest counts. */
export function bandVersionInUse(c: Case): number | null {
  const approval = c.approvals.findLast(
    (one) => inRound(c, one) && (one.status === '审批中' || one.status === '同意'),
  );
  const authorisation = c.authorisations.findLast((one) => inRound(c, one) && one.valid);
  return approval?.bandVersion ?? authorisation?.bandVersion ?? null;
}

/** True while a request of this round is agreed to, or its one signature given and valid. */
export function isApproved(c: Case): boolean {
  return (
    c.approvals.some((one) => inRound(c, one) && one.status === '同意') ||
    c.authorisations.some((one) => inRound(c, one) && one.valid)
  );
}

/** The approved amount in force: what must be paid exactly (rule A6); zero when nothing is approved. */
export function approvedAmount(c: Case): Fen {
  const approval = c.approvals.findLast((one) => inRound(c, one) && one.status === '同意');
  const authorisation = c.authorisations.findLast((one) => inRound(c, one) && one.valid);
  return approval?.amount ?? authorisation?.amount ?? NO_MONEY;
}
