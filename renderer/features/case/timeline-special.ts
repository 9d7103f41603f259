import type { CaseView } from '../../../shared/contract/views.ts';
import { maybe } from './timeline-entry.ts';
import type { Entry, Texts } from './timeline-entry.ts';

/** 环节记录: where the case stood. A change of procedure says so itself. */
function stages({ case: c }: CaseView, { t, stage }: Texts): readonly Entry[] {
  return c.stageRuns.map((one, index) => ({
    key: `S${String(index)}`,
    at: one.enteredAt,
    what: t('case.timeline.stage', { stage: stage(one.stage) }),
    more: '',
    by: index === 0 ? c.openedBy : (c.stageRuns[index - 1]?.by ?? null),
  }));
}

function procedures({ case: c }: CaseView, { t }: Texts): readonly Entry[] {
  return c.procedureChanges.flatMap((one) => {
    const what = t('case.timeline.procedure', { from: one.from, to: one.to });
    return maybe(one.loggedAt, { key: one.id, what, more: one.reason }, one.loggedBy);
  });
}

/** 受理后更改: what the dates hang on was changed, by whom and why. */
function factChanges({ case: c }: CaseView, { t, name, field, code }: Texts): readonly Entry[] {
  const shown = (one: string | null, of: string): string => {
    if (one === null) return '—';
    if (of === 'involvedStaffIds') return one.split(' ').map(name).join('、');
    if (of === 'nature') return code('nature', one);
    return of.endsWith('At') ? one.replace('T', ' ') : one;
  };
  return c.factChanges.flatMap((one) => {
    const [from, to] = [shown(one.from, one.field), shown(one.to, one.field)];
    const what = t('case.timeline.factChanged', { field: field(one.field), from, to });
    return maybe(one.loggedAt, { key: one.id, what, more: one.reason }, one.loggedBy);
  });
}

type Slip = CaseView['case']['transfers'][number];

function slipReplies(one: Slip, { t }: Texts): readonly Entry[] {
  return one.replies.flatMap(({ at, text, by }, index) => {
    const first = at === one.firstReplyAt && index === 0;
    const what = t(first ? 'case.timeline.transferReply' : 'case.timeline.transferMore');
    return maybe(at, { key: `${one.id}-reply-${String(index)}`, what, more: text }, by);
  });
}

function transfers({ case: c }: CaseView, texts: Texts): readonly Entry[] {
  const { t } = texts;
  return c.transfers.flatMap((one) => {
    const slots = { no: one.transferNo, dept: one.toDept, round: String(one.loopRound) };
    const issued = t('case.timeline.transfer', slots);
    const signed = t('case.timeline.transferSigned');
    const asks = one.deferralAsked
      ? 'case.timeline.transferDeferral'
      : 'case.timeline.transferClose';
    const closing = { key: `${one.id}-close`, what: t(asks), more: one.result };
    const returned = t('case.timeline.transferReturned');
    return [
      ...maybe(one.handedAt, { key: one.id, what: issued, more: one.requirement }, one.issuedBy),
      ...maybe(one.signedAt, { key: `${one.id}-signed`, what: signed }, one.signedBy),
      ...slipReplies(one, texts),
      ...maybe(one.closeAppliedAt, closing, one.closeAppliedBy),
      ...maybe(
        one.returnedAt,
        { key: `${one.id}-back`, what: returned, more: one.returnNote },
        one.returnedTo,
      ),
    ];
  });
}

function credit({ case: { creditDispute: one } }: CaseView, texts: Texts): readonly Entry[] {
  if (one === null) return [];
  const { t, name, choice } = texts;
  const officer = one.officerOnDuty;
  const outcome = choice([], one.outcome ?? '');
  const changed = t('case.timeline.creditOfficer', { name: name(one.officerTo) });
  const replied = t('case.timeline.creditReply', { no: one.replyLetterNo ?? '' });
  const lines = [
    [one.receivedAt, t('case.timeline.credit', { no: one.applicationNo }), one.takenInBy],
    [one.flaggedAt, t('case.timeline.creditFlagged'), officer],
    [one.sameDayCheckAt, t('case.timeline.creditChecked'), officer],
    [one.outcomeAt, t('case.timeline.creditOutcome', { outcome }), officer],
    [one.correctionSentAt, t('case.timeline.creditCorrected'), officer],
    [one.replyAt, replied, officer],
    [one.deliveredAt, t('case.timeline.creditDelivered'), one.takenInBy],
    [one.officerChangedAt, changed, one.takenInBy],
    [one.officerReportedAt, t('case.timeline.creditReported'), one.takenInBy],
  ] as const;
  return lines.flatMap(([at, what, by], index) =>
    maybe(at, { key: `credit-${String(index)}`, what }, by),
  );
}

function objection({ case: { objection: one } }: CaseView, texts: Texts): readonly Entry[] {
  if (one === null) return [];
  const { t, choice } = texts;
  const no = one.finalReplyNo ?? '';
  const lines = [
    [one.registeredAt, t('case.timeline.objection', { no: one.objectionNo }), one.registeredBy],
    [one.acceptedAt, t('case.timeline.objectionAccepted'), one.registeredBy],
    [
      one.deptSignedAt,
      t('case.timeline.objectionDept', { dept: one.respDept ?? '' }),
      one.deptSignedBy,
    ],
    [one.finalApprovedAt, t('case.timeline.objectionFinal'), one.finalApprovedBy],
    [one.repliedAt, t('case.timeline.objectionReply', { no }), one.registeredBy],
  ] as const;
  const handedIn = one.submissions.flatMap(({ at, form, by }, index) => {
    const what = t('case.timeline.objectionHandedIn', { form: choice([], form) });
    return maybe(at, { key: `objection-in-${String(index)}`, what }, by);
  });
  const steps = lines.flatMap(([at, what, by], index) =>
    maybe(at, { key: `objection-${String(index)}`, what }, by),
  );
  return [...handedIn, ...steps];
}

function major({ case: { majorEvent: one } }: CaseView, { t, code }: Texts): readonly Entry[] {
  if (one === null) return [];
  const kind = code('eventClass', one.class);
  const reported = t('case.timeline.majorReported', { to: one.reportedTo ?? '' });
  const lines = [
    [one.triggeredAt, t('case.timeline.major', { class: kind }), one.trigger],
    [one.leakFoundAt, t('case.timeline.majorLeak'), null],
    [one.reportedAt, reported, null],
    [one.regulatorReportedAt, t('case.timeline.majorRegulator'), null],
  ] as const;
  return lines.flatMap(([at, what, more], index) =>
    maybe(at, { key: `major-${String(index)}`, what, more }, one.openedBy),
  );
}

function returns({ case: c }: CaseView, { t, choice }: Texts): readonly Entry[] {
  return c.returnExchanges.flatMap((one) => {
    const slots = { kind: choice([], one.kind ?? ''), item: one.item ?? '' };
    const what = t('case.timeline.returned', slots);
    return maybe(one.loggedAt, { key: one.id, what, more: one.reason }, one.loggedBy);
  });
}

/** Stages, changes of procedure, and what the special records of the case say happened when. */
export function specialEntries(view: CaseView, texts: Texts): readonly Entry[] {
  const records = [stages, procedures, factChanges, transfers, credit, objection, major, returns];
  return records.flatMap((lines) => lines(view, texts));
}
