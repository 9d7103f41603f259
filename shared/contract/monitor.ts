import { z } from 'zod';
import { CUSTOMER_KEY_KINDS } from '../domain/customer-keys.ts';
import { SUGGESTION_KINDS } from '../domain/lexicon.ts';
import { DETECTORS } from '../domain/repeat-complaints.ts';
import { CASE_STATES } from '../domain/states.ts';
import { channel } from './channel.ts';
import { LexiconShape } from './lexicon-shape.ts';
import { Nothing, OnCase } from './requests.ts';
import { CaseIdShape, MomentShape } from './views.ts';

const Typed = z.string().max(64).nullable();

/** A case as a hint shows it: enough to tell it apart, no more; `mayOpen` = this person may read it. */
export const HintedCase = z.strictObject({
  id: CaseIdShape,
  caseNo: z.string().nullable(),
  status: z.enum(CASE_STATES),
  receivedAt: MomentShape,
  mayOpen: z.boolean(),
});

export type HintedCase = z.infer<typeof HintedCase>;

/** An earlier case of what seems to be the same customer (RP1, RP2), masked. */
export const EarlierCase = z.strictObject({
  ...HintedCase.shape,
  complainant: z.string().nullable(),
  reasonCode: z.string().nullable(),
  sameCause: z.boolean(),
  daysBefore: z.int(),
  by: z.array(z.enum(CUSTOMER_KEY_KINDS)).readonly(),
});
export type EarlierCase = z.infer<typeof EarlierCase>;

const Decided = z.strictObject({
  kind: z.enum(SUGGESTION_KINDS),
  value: z.string(),
  decision: z.enum(['accepted', 'ignored']),
});

export const MonitorView = z.strictObject({
  /** Detectors that the case raises (rules 9.1). */
  codes: z.array(z.enum(DETECTORS)).readonly(),
  earlier: z.array(EarlierCase).readonly(),
  earlierCount: z.int(),
  alike: z.strictObject({ count: z.int(), rows: z.array(HintedCase).readonly() }),
  /** 重点关注, for those who see internal judgements; false for everyone else. */
  watched: z.boolean(),
  /** What was decided about hints of the lexicon. */
  decided: z.array(Decided).readonly(),
});
export type MonitorView = z.infer<typeof MonitorView>;

const ALERT_CODES = ['RP4', 'RP5', 'RP7', 'HOUR', 'DAY', 'FOCUS'] as const;

/** What stands out in a branch: a cause too often, a spike, a shift of focus. Nobody's fault, nobody's task yet. */
export const AlertView = z.strictObject({
  code: z.enum(ALERT_CODES),
  branch: z.string(),
  reasonCode: z.string().nullable(),
  /** The former top cause, for a shift of focus. */
  formerCode: z.string().nullable(),
  /** Cases; for a recurring cause months. */
  count: z.int(),
  cases: z.array(HintedCase).readonly(),
});
export type AlertView = z.infer<typeof AlertView>;

/** Detectors and suggestions (rules 9): none of these channels changes a case. */
export const MONITOR = {
  'monitor.lexicon': channel('staff', Nothing, z.strictObject({ terms: LexiconShape })),
  /** Numbers as they are typed go with the question; what is masked or not typed is taken from the case. */
  'monitor.case': channel(
    'case',
    z.strictObject({
      id: CaseIdShape,
      typed: z
        .strictObject({ phone: Typed, altPhone: Typed, idNo: Typed, contractNo: Typed })
        .nullable(),
    }),
    MonitorView,
  ),
  /** A hint of the lexicon was accepted or ignored: logged for tuning; the fields are the person's own act. */
  'monitor.decide': channel(
    'case',
    z.strictObject({
      ...OnCase.shape,
      ...Decided.shape,
      value: z.string().max(10),
      terms: z.array(z.string().max(20)).max(100),
    }),
    z.strictObject({ decided: z.array(Decided).readonly() }),
  ),
  'monitor.alerts': channel(
    'staff',
    Nothing,
    z.strictObject({ alerts: z.array(AlertView).readonly() }),
  ),
} as const;
