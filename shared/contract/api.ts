import { z } from 'zod';
import { CASE_EDIT_FIELDS } from '../domain/case-fields.ts';
import { NEW_EVIDENCE } from '../domain/signature-fields.ts';
import { FILE_PURPOSES } from '../domain/file-purposes.ts';
import type { LineRefusal } from '../domain/line-refusals.ts';
import { isInput } from '../domain/fields.ts';
import type { InputOf } from '../domain/fields.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Result } from '../domain/result.ts';
import { ASSESSMENT_CHANNELS } from './assessment-channels.ts';
import { AUDIT_CHANNELS } from './audit-channels.ts';
import { BACKUP_CHANNELS } from './backup-channels.ts';
import { BRANCH_CHANNELS } from './branch-channels.ts';
import { CASE_ACTS } from './case-acts.ts';
import { channel } from './channel.ts';
import { CONFIGURATION_CHANNELS } from './configuration-channels.ts';
import { EXPORT_CHANNELS, EXPORT_STATES } from './export-channels.ts';
import { IMPORT_CHANNELS } from './import-channels.ts';
import { MONITOR } from './monitor.ts';
import { PAYOUT_CHANNELS } from './payout-channels.ts';
import { PAPERS } from './papers.ts';
import { STATISTICS } from './statistics.ts';
import { PENALTIES } from './penalties.ts';
import { PURGE } from './purge.ts';
import { PEOPLE_CHANNELS } from './people-channels.ts';
import { SHIFT_CHANNELS } from './shift-channels.ts';
import { SALVAGE_CHANNELS } from './salvage.ts';
import { SHEET_CHANNELS } from './sheet-channels.ts';
import { WORKSTATION_CHANNELS } from './workstation-channels.ts';
import { LEDGER_CHANNELS } from './ledger-channels.ts';
import { LedgerFilter } from './ledger-filter.ts';
import { AppStatus, FormRequest, Nothing, OnCase, Work } from './requests.ts';
import {
  ApprovalRow,
  BranchView,
  CaseIdShape,
  CaseRow,
  CaseView,
  FenShape,
  FollowUpRow,
  MomentShape,
  RefusalShape,
  RoleShape,
  TodoView,
} from './views.ts';

/** Every question the page may ask. A channel without handler, access or words for its refusals does not compile. */
export const API = {
  'app.status': channel('anyone', Nothing, AppStatus),
  ...PEOPLE_CHANNELS,
  ...SHIFT_CHANNELS,
  ...WORKSTATION_CHANNELS,
  ...ASSESSMENT_CHANNELS,
  ...AUDIT_CHANNELS,
  ...BACKUP_CHANNELS,
  /** Branch, settings, bands and rules of wording as the page shows them. */
  'book.read': channel(
    'staff',
    Nothing,
    z.strictObject({
      branch: BranchView,
      isolationTargetMin: z.int(),
      dwellTargetMin: z.int(),
      idNumberField: z.boolean(),
      businessHours: z.strictObject({ from: z.string(), to: z.string() }),
      bands: z
        .array(
          z.strictObject({
            id: z.string(),
            aboveFen: FenShape,
            upToFen: FenShape.nullable(),
            level: z.enum(['channel', 'branchCompany', 'headOffice']),
            chain: z.array(RoleShape).readonly(),
          }),
        )
        .readonly(),
      /** Words that must not stand in what a customer is given (rule PR15). */
      waiverWords: z.array(z.string()).readonly(),
      /** Codes of the fact checks that are asked, in their order. */
      factChecks: z.array(z.string()).readonly(),
    }),
  ),
  'home.page': channel(
    'staff',
    Nothing,
    z.strictObject({
      now: MomentShape,
      todos: z.array(TodoView).readonly(),
      receptions: z.array(CaseRow).readonly(),
      approvals: z.int(),
      followUps: z.int(),
      /** Amounts that wait to be paid, and batches that wait for this person to release them. */
      payouts: z.int(),
    }),
  ),
  'approvals.queue': channel('staff', Nothing, z.array(ApprovalRow).readonly()),
  'follow-ups.queue': channel('staff', Nothing, z.array(FollowUpRow).readonly()),
  'cases.list': channel(
    'r40',
    z.strictObject({
      filter: LedgerFilter,
      search: z.string().max(100),
      cursor: z.string().max(200).nullable(),
      size: z.int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(CaseRow).readonly(),
      previous: z.string().nullable(),
      next: z.string().nullable(),
      count: z.int(),
      capped: z.boolean(),
    }),
  ),
  'cases.view': channel('case', OnCase, CaseView),
  'cases.open': channel(
    'r1',
    z.strictObject({
      input: z.custom<InputOf<typeof CASE_EDIT_FIELDS>>((value) =>
        isInput(CASE_EDIT_FIELDS, value),
      ),
    }),
    CaseView,
  ),
  'cases.discard': channel(
    'case',
    z.strictObject({ id: CaseIdShape, revision: z.int().min(1), reason: z.string().max(300) }),
    Nothing,
  ),
  /** One masked field in full, with a reason; logged (permission row 37). */
  'cases.reveal': channel(
    'case',
    z.strictObject({
      id: CaseIdShape,
      field: z.string().max(60),
      reason: z.string().trim().min(1).max(300),
    }),
    z.strictObject({ value: z.string() }),
  ),
  /** Asks the person for a file (Electron); null when they gave up. Elsewhere the page uploads it and has the ticket. */
  'attachments.pick': channel(
    'staff',
    z.strictObject({ purpose: z.enum(FILE_PURPOSES) }),
    z.strictObject({ ticket: z.string(), name: z.string() }).nullable(),
  ),
  'attachments.add': channel(
    'case',
    z.strictObject({
      id: CaseIdShape,
      revision: z.int().min(1),
      ticket: z.string().max(200).nullable(),
      input: z.custom<InputOf<typeof NEW_EVIDENCE>>((value) => isInput(NEW_EVIDENCE, value)),
    }),
    CaseView,
  ),
  /** A decrypted copy where the person wants it; in the browser host an id to fetch once. */
  'attachments.save': channel(
    'case',
    z.strictObject({ id: CaseIdShape, evidenceId: z.string().max(40) }),
    z.strictObject({ saved: z.boolean(), downloadId: z.string().nullable() }),
  ),
  /** A look at a file of a safe kind in the program of the computer; in the browser host an id to fetch once. */
  'attachments.open': channel(
    'case',
    z.strictObject({ id: CaseIdShape, evidenceId: z.string().max(40) }),
    z.strictObject({ opened: z.boolean(), downloadId: z.string().nullable() }),
  ),
  /** The form as it would print now, as escaped markup; not logged. */
  'forms.preview': channel(
    'case',
    FormRequest,
    z.strictObject({
      title: z.string(),
      markup: z.string(),
      unprintable: z.array(z.string()).readonly(),
      /** Characters that only the fallback font of the program has. */
      rare: z.array(z.string()).readonly(),
    }),
  ),
  'forms.print': channel(
    'case',
    FormRequest,
    z.strictObject({
      printed: z.boolean(),
      downloadId: z.string().nullable(),
      verifyCode: z.string(),
      count: z.int(),
    }),
  ),
  'forms.save': channel(
    'case',
    FormRequest,
    z.strictObject({
      saved: z.boolean(),
      downloadId: z.string().nullable(),
      verifyCode: z.string(),
      count: z.int(),
    }),
  ),
  ...SALVAGE_CHANNELS,
  ...SHEET_CHANNELS,
  ...PAYOUT_CHANNELS,
  ...PAPERS,
  ...PENALTIES,
  ...EXPORT_CHANNELS,
  ...PURGE,
  ...CASE_ACTS,
  ...CONFIGURATION_CHANNELS,
  ...MONITOR,
  ...BRANCH_CHANNELS,
  ...STATISTICS,
  ...LEDGER_CHANNELS,
  ...IMPORT_CHANNELS,
} as const;

export type ChannelName = keyof typeof API;
export type Request<C extends ChannelName> = z.infer<(typeof API)[C]['request']>;
export type Response<C extends ChannelName> = z.infer<(typeof API)[C]['response']>;

/**
 * Codes cross the border, sentences do not. `waitSeconds`: how long a refused sign-in must wait; `lines`: what is
 * wrong with which line of a list or a file.
 */
export type Failure = {
  readonly codes: readonly Refusal[];
  readonly waitSeconds?: number;
  readonly lines?: readonly LineRefusal[];
};
export type Answer<C extends ChannelName> = Result<Response<C>, Failure>;

export const FailureShape = z.strictObject({
  ok: z.literal(false),
  failure: z.strictObject({
    codes: z.array(RefusalShape).readonly(),
    waitSeconds: z.int().optional(),
    lines: z
      .array(z.strictObject({ line: z.int(), code: RefusalShape }))
      .readonly()
      .optional(),
  }),
});

export function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(API, name);
}

/** What the desk tells the page without being asked. */
export const EVENTS = {
  /** The vault was locked: drop everything shown, keep what is being typed for the same person. */
  locked: z.strictObject({ reason: z.string() }),
  /** A case changed by itself or by another window: what is shown of it is old. */
  'case-changed': z.strictObject({ id: CaseIdShape }),
  /** Something fell due, where the system shows no notification. */
  reminder: z.strictObject({
    kind: z.enum(['promise', 'overdue']),
    caseNo: z.string().nullable(),
    /** Called as every case in an event, so that the page finds it. */
    id: CaseIdShape.nullable(),
  }),
  /** An export went on, or is over. */
  'export-progress': z.strictObject({
    id: z.string().max(40),
    state: z.enum(EXPORT_STATES),
    done: z.int(),
    total: z.int(),
  }),
  /** Work on the whole data folder went on, or is over. */
  work: z.strictObject({ work: Work.nullable() }),
  /** The desk process was restarted: ask for the password, then save what was typed. */
  'desk-restarted': z.strictObject({}),
} as const;
export type EventName = keyof typeof EVENTS;

/** The two functions a page gets from its host. */
export type Bridge = {
  readonly call: (channel: string, payload: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (data: unknown) => void) => () => void;
};
