import { z } from 'zod';
import { CONFIGURATION_FAULTS, isConfigurationKind } from '../domain/configuration.ts';
import type { ConfigurationKind } from '../domain/configuration.ts';
import { isDeadlineId } from '../domain/deadline-rule.ts';
import type { DeadlineId } from '../domain/deadline-rule.ts';
import { channel } from './channel.ts';
import { CONFIGURATION_SHAPES } from './configuration-shapes.ts';
import { CaseIdShape, MomentShape } from './views.ts';

const Nothing = z.strictObject({});
const Kind = z.custom<ConfigurationKind>(isConfigurationKind);
/** A content travels as it is; the desk and the editor each check it against the shape of its kind. */
const Content = z.unknown();
const Reason = z.string().trim().max(300);
const Ticket = z.strictObject({ ticket: z.string().max(200) });

export const ProblemView = z.strictObject({
  code: z.enum(CONFIGURATION_FAULTS),
  place: z.string(),
  value: z.string(),
});
export type ProblemView = z.infer<typeof ProblemView>;

const Dates = z.strictObject({ internal: MomentShape, final: MomentShape });

export const MovedDateView = z.strictObject({
  caseId: CaseIdShape,
  caseNo: z.string().nullable(),
  rule: z.custom<DeadlineId>(isDeadlineId),
  startedAt: MomentShape,
  before: Dates.nullable(),
  after: Dates.nullable(),
});
export type MovedDateView = z.infer<typeof MovedDateView>;

const Difference = z.strictObject({
  place: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What a change would do: read before it is confirmed. */
export const ChangePreview = z.strictObject({
  problems: z.array(ProblemView).readonly(),
  differences: z.array(Difference).readonly(),
  differenceCount: z.int(),
  /** Open cases whose dates move, the first of them; `movedCount` counts all dates. */
  moved: z.array(MovedDateView).readonly(),
  movedCount: z.int(),
  twoPersons: z.boolean(),
});
export type ChangePreview = z.infer<typeof ChangePreview>;

export const ProposalView = z.strictObject({
  id: z.string(),
  source: z.enum(['page', 'package']),
  kinds: z.array(Kind).readonly(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: MomentShape,
  /** What bars this person from confirming it; null when nothing does. */
  bar: z.enum(['role-not-allowed', 'second-person-missing', 'stale-revision']).nullable(),
});
export type ProposalView = z.infer<typeof ProposalView>;

const VersionView = z.strictObject({
  version: z.int(),
  /** null: as shipped. */
  changedBy: z.string().nullable(),
  changedAt: MomentShape.nullable(),
});
export type VersionView = z.infer<typeof VersionView>;

export const PackageProblem = z.strictObject({ ...ProblemView.shape, kind: Kind });
export type PackageProblem = z.infer<typeof PackageProblem>;

/** 参数维护 (permission row 59): whoever may propose may look. */
export const CONFIGURATION_CHANNELS = {
  'configuration.index': channel(
    'propose59',
    Nothing,
    z.strictObject({
      kinds: z
        .array(z.strictObject({ ...VersionView.shape, kind: Kind, twoPersons: z.boolean() }))
        .readonly(),
      waiting: z.array(ProposalView).readonly(),
      mayConfirm: z.boolean(),
      /** This year and the next, where no table is known: their dates are provisional. */
      yearsWithout: z.array(z.int()).readonly(),
      /** By this key the packages exported here are known elsewhere. */
      publicKey: z.string(),
    }),
  ),
  'configuration.read': channel(
    'propose59',
    /** null: what is in force. */
    z.strictObject({ kind: Kind, version: z.int().min(1).nullable() }),
    z.strictObject({
      version: z.int(),
      content: Content,
      history: z.array(VersionView).readonly(),
    }),
  ),
  'configuration.preview': channel(
    'propose59',
    z.strictObject({ kind: Kind, content: Content }),
    ChangePreview,
  ),
  'configuration.propose': channel(
    'propose59',
    z.strictObject({ kind: Kind, content: Content, base: z.int().min(1), reason: Reason }),
    z.strictObject({ id: z.string(), applied: z.boolean() }),
  ),
  'configuration.waiting': channel(
    'propose59',
    z.strictObject({ id: z.string().max(40) }),
    z.strictObject({
      proposal: ProposalView,
      parts: z.array(z.strictObject({ kind: Kind, preview: ChangePreview })).readonly(),
      moved: z.array(MovedDateView).readonly(),
      movedCount: z.int(),
    }),
  ),
  /** Confirming and rejecting are the administrator's; taking back the proposer's. */
  'configuration.decide': channel(
    'propose59',
    z.strictObject({
      id: z.string().max(40),
      decision: z.enum(['confirm', 'reject', 'withdraw']),
    }),
    Nothing,
  ),
  'configuration.export': channel(
    'r59',
    Nothing,
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
  /** A package becomes a proposal as a whole, or nothing of it does. */
  'configuration.import': channel(
    'r59',
    Ticket,
    z.strictObject({
      problems: z.array(PackageProblem).readonly(),
      id: z.string().nullable(),
    }),
  ),
  /** A year's table from a file the person chose: the table, or everything wrong with it. */
  'configuration.calendar-file': channel(
    'propose59',
    Ticket,
    z.strictObject({
      table: z.unknown(),
      problems: z.array(ProblemView).readonly(),
    }),
  ),
  /** How this institution words the lists and the guide; laid over what is shipped. */
  'configuration.words': channel(
    'staff',
    Nothing,
    z.strictObject({
      lists: CONFIGURATION_SHAPES.lists,
      scripts: CONFIGURATION_SHAPES.scripts,
    }),
  ),
} as const;
