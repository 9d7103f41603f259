import type { GrievanceLevel, REG_LEVELS, URGENCIES } from './case-fields.ts';
import type { Case } from './case.ts';
import { isAgencyBusiness } from './guard.ts';
import { CROWD, MAJOR_COMPLAINT } from './major-event.ts';

/** What the helper weighs (rules 7), in the order of the reason line. */
export const FACTORS = [
  'severity',
  'complexity',
  'impact',
  'crowd',
  'emotion',
  'money',
  'outside',
] as const;
type Factor = (typeof FACTORS)[number];
export type Points = 0 | 1 | 2 | 3;
export type FactorPoints = Readonly<Record<Factor, Points>>;

/** What the helper suggests: a person accepts it or not (domain 8, 12). GX is never suggested. */
export type SeveritySuggestion = {
  readonly points: FactorPoints;
  readonly sum: number;
  readonly grievanceLevel: Exclude<GrievanceLevel, 'GX'>;
  readonly regLevel: (typeof REG_LEVELS)[number];
  readonly urgency: (typeof URGENCIES)[number];
};

const FACE_TO_FACE = 'S01';

/** How far it has gone outside: hotline or association 1, authority or petition 2, media or court 3. */
const CHANNEL_POINTS: Readonly<Record<string, Points>> = {
  EX0: 0,
  EX1: 2,
  EX2: 2,
  EX3: 2,
  EX4: 1,
  EX5: 1,
  EX6: 1,
  EX7: 3,
  EX8: 2,
  EX9: 3,
};
const SOURCE_POINTS: Readonly<Record<string, Points>> = {
  S07: 2,
  S12: 2,
  S13: 2,
  S14: 2,
  S15: 1,
  S16: 1,
  S17: 3,
};
const EMOTION_POINTS: Readonly<Record<string, Points>> = { EM3: 1, EM4: 2, EM5: 3 };

/** Causes that say no more than a service error (C01 to C03, others); the rest touch money or a right. */
const SERVICE_CAUSES: ReadonlySet<string> = new Set(['C01', 'C02', 'C03', 'C99']);
/** Branch causes that are an inconvenience and nothing worse: waiting, windows, lunch, tickets, seats. */
const INCONVENIENCES: ReadonlySet<string> = new Set(['X01', 'X02', 'X07', 'X10', 'X11']);
/** Business whose product another unit keeps: two units have to be asked. */
const TWO_UNITS: ReadonlySet<string> = new Set(['B04', 'B06', 'B07', 'B13']);
const HALL = 5;

const YUAN = 100;
/** Amounts of money in fen above which one more point is given. */
const MONEY_STEPS = [2000 * YUAN, 10_000 * YUAN, 50_000 * YUAN] as const;
const CROWD_STEPS = [2, HALL, CROWD] as const;

function pointsOf(reached: number): Points {
  if (reached >= 3) return 3;
  return reached === 2 ? 2 : reached === 1 ? 1 : 0;
}

function worst(points: readonly (Points | undefined)[]): Points {
  return pointsOf(Math.max(0, ...points.map((one) => one ?? 0)));
}

function moneyPoints({ facts }: Case): Points {
  const amount = Math.max(facts.amountInvolved ?? 0, facts.requestedAmount ?? 0);
  return pointsOf(MONEY_STEPS.filter((step) => amount > step).length);
}

/** The larger of those who stand by and those who complain together. */
function people({ facts, isolation }: Case): number {
  return Math.max(facts.groupCount ?? 0, isolation?.bystanders ?? 0);
}

function crowdPoints(c: Case): Points {
  return pointsOf(CROWD_STEPS.filter((step) => people(c) >= step).length);
}

function outsidePoints({ facts }: Case): Points {
  const channels = (facts.externalChannels ?? []).map(
    ({ channel }) => CHANNEL_POINTS[channel] ?? 1,
  );
  return worst([...channels, SOURCE_POINTS[facts.source ?? ''], facts.regulatorTransfer ? 2 : 0]);
}

function isSafetyEvent({ isolation, majorEvent }: Case): boolean {
  const event = isolation?.safetyEvent ?? 'SE0';
  return event !== 'SE0' || (majorEvent !== null && majorEvent.class !== MAJOR_COMPLAINT);
}

function isInconvenience({ branchCauseCodes }: Case['facts']): boolean {
  return branchCauseCodes.length > 0 && branchCauseCodes.every((code) => INCONVENIENCES.has(code));
}

/** 严重性: what was done to the customer, as far as the record tells it. */
function severityPoints(c: Case): Points {
  const { facts } = c;
  if (isSafetyEvent(c) || moneyPoints(c) >= 2) return 3;
  const amount = Math.max(facts.amountInvolved ?? 0, facts.requestedAmount ?? 0);
  const cause = facts.reasonCode;
  if (amount > 0 || (cause !== null && !SERVICE_CAUSES.has(cause))) return 2;
  return cause === null || isInconvenience(facts) ? 0 : 1;
}

/** 复杂性: how many have to be asked. */
function complexityPoints(c: Case): Points {
  const { facts } = c;
  if (c.suspensions.length > 0) return 3;
  if (isAgencyBusiness(c)) return 2;
  const elsewhere =
    facts.otherDepartment ||
    c.transfers.length > 0 ||
    facts.receivingUnit !== facts.complainedUnit ||
    TWO_UNITS.has(facts.bizCategory ?? '');
  return elsewhere ? 1 : 0;
}

/** Old, under age or in need of help: the family stands behind them, and they count as special customers. */
function isSpecialCustomer({ complainant }: Case): boolean {
  const { ageBand, specialNeeds } = complainant;
  return specialNeeds.length > 0 || (ageBand !== null && ageBand !== '18-59');
}

function isPublic({ facts }: Case): boolean {
  const channels = facts.externalChannels ?? [];
  return facts.source === 'S17' || channels.some(({ channel }) => channel === 'EX7');
}

/** 影响: who besides the customer feels it. */
function impactPoints(c: Case): Points {
  const { isolation, representatives } = c;
  if (isPublic(c)) return 3;
  if (people(c) >= HALL) return 2;
  const family = (isolation?.companions ?? 0) > 0 || representatives.length > 0;
  return family || isSpecialCustomer(c) ? 1 : 0;
}

/** The strongest mood that was noted. */
function emotionPoints({ emotions }: Case): Points {
  return worst(emotions.map(({ level }) => EMOTION_POINTS[level ?? '']));
}

/** The points as the record gives them; a person may judge some of them otherwise. */
function factorPoints(c: Case): FactorPoints {
  return {
    severity: severityPoints(c),
    complexity: complexityPoints(c),
    impact: impactPoints(c),
    crowd: crowdPoints(c),
    emotion: emotionPoints(c),
    money: moneyPoints(c),
    outside: outsidePoints(c),
  };
}

/** 0 to 5 suggests G1, 6 to 11 G2, 12 to 21 G3. */
export function levelFor(sum: number): SeveritySuggestion['grievanceLevel'] {
  if (sum >= 12) return 'G3';
  return sum >= 6 ? 'G2' : 'G1';
}

function urgencyFor(c: Case, { emotion, crowd, outside }: FactorPoints): 'U1' | 'U2' | 'U3' {
  if (isSafetyEvent(c) || emotion === 3 || crowd === 3) return 'U1';
  return emotion > 0 || outside >= 2 || c.facts.source === FACE_TO_FACE ? 'U2' : 'U3';
}

/** L3 for a crowd face to face; L2 where others set the pace or the customer needs special care; else L1. */
function classFor(c: Case, { complexity, outside }: FactorPoints): 'L1' | 'L2' | 'L3' {
  const { source, groupCount } = c.facts;
  if (source === FACE_TO_FACE && (groupCount ?? 0) >= CROWD) return 'L3';
  const special = isSpecialCustomer(c) || c.extensions.length > 0;
  return complexity >= 2 || outside >= 2 || special ? 'L2' : 'L1';
}

/** 分级建议 (rules 7): what the points suggest. Sets nothing. */
export function severityOf(c: Case, judged: Partial<FactorPoints> = {}): SeveritySuggestion {
  const points = { ...factorPoints(c), ...judged };
  const sum = FACTORS.reduce((total, factor) => total + points[factor], 0);
  return {
    points,
    sum,
    grievanceLevel: levelFor(sum),
    regLevel: classFor(c, points),
    urgency: urgencyFor(c, points),
  };
}

/** Why the helper calls it more urgent than usual: null where nothing but the face-to-face reception does. */
export function urgencyOfMatter(c: Case): 'U1' | 'U2' | null {
  const { urgency, points } = severityOf(c);
  if (urgency === 'U1') return 'U1';
  return points.emotion > 0 || points.outside >= 2 ? 'U2' : null;
}
