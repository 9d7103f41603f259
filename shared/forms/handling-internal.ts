import type { Approval } from '../domain/case.ts';
import { inRound } from '../domain/approval.ts';
import { grid, list, row, tick } from './cells.ts';
import { approvalOf, dwell, nameOf, opinionText, signatureText } from './facts.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { BLANK, DASH, mark } from './paper.ts';
import type { Paper } from './paper.ts';

/** Level, class and urgency: on internal copies only. */
export function levelRows(paper: Paper): Html {
  const { case: c } = paper.record;
  return row(
    paper,
    ['grievanceLevel', paper.entry('grievanceLevel', c.grievanceLevel), 5],
    ['regLevel', paper.entry('regLevel', c.regLevel), 5],
    ['urgency', paper.entry('urgency', c.urgency), 5],
  );
}

function room(paper: Paper): Html {
  const { isolation } = paper.record.case;
  if (isolation === null || isolation.notMovedReason === null) {
    return paper.entry('room', isolation?.toRoom ?? null);
  }
  const reason = paper.record.entryName('notMovedReason', isolation.notMovedReason);
  return paper.value(mark('notMoved', { reason }));
}

function people(count: number | null): string {
  return count === null ? mark('empty') : mark('people', { count: String(count) });
}

/** How many were there, the customer among them; what nobody counted is not made up. */
function present(paper: Paper): Html {
  const { companions = null, bystanders = null } = paper.record.case.isolation ?? {};
  if (companions === null && bystanders === null) return paper.value(null);
  const party = people(companions === null ? null : companions + 1);
  return paper.value(mark('onSite', { companions: party, bystanders: people(bystanders) }));
}

/** 现场处置: isolation, stay, safety and recording; `—` where the customer did not come in person. */
export function onSiteTable(paper: Paper): Html {
  const { isolation } = paper.record.case;
  const cells =
    isolation === null
      ? []
      : [
          [
            isolation.movedAt === null ? DASH : paper.time(isolation.movedAt),
            room(paper),
            isolation.hostId === null ? DASH : paper.staff(isolation.hostId),
            present(paper),
            dwell(paper),
            paper.entry('safetyEvent', isolation.safetyEvent),
            paper.entry('recording', isolation.recordingOn),
          ],
        ];
  return list(
    paper,
    'onSite',
    [
      ['isolatedAt', 4],
      ['room', 4],
      ['host', 3],
      ['present', 4],
      ['dwell', 3],
      ['safety', 3],
      ['recording', 3],
    ],
    cells,
  );
}

/** 会商: what the branch, the bank and the partner agreed among themselves. */
export function consultationTable(paper: Paper): Html {
  const { consultations } = paper.record.case;
  if (consultations.length === 0) return NOTHING;
  const rows = consultations.map((one) => [
    paper.time(one.at),
    paper.value(one.participants.map(({ role, name }) => `${role} ${name}`).join(mark('comma'))),
    paper.entry('consultationConclusion', one.conclusion),
    paper.free(one.text),
  ]);
  return list(
    paper,
    'consultations',
    [
      ['time', 4],
      ['participants', 7],
      ['conclusion', 3],
      ['content', 10],
    ],
    rows,
  );
}

export function checkTable(paper: Paper): Html {
  const rows = paper.record.case.factChecks.map(({ itemCode, answer, detail, naReason }) => [
    paper.entry('factCheck', itemCode),
    paper.value(answer),
    paper.free([detail, naReason].filter((text) => text !== null).join(' ')),
  ]);
  return list(
    paper,
    'checks',
    [
      ['checkItem', 7],
      ['answer', 2],
      ['grounds', 15],
    ],
    rows,
  );
}

function stepRows(paper: Paper, approval: Approval): readonly (readonly Html[])[] {
  const { record } = paper;
  return approval.steps.map((step) => [
    html`${paper.value(approval.bandId)} ${paper.value(approval.status)}`,
    html`${record.roleName(step.substituteFor ?? step.roleId)}
    ${step.approverId === null ? BLANK : paper.staff(step.approverId)}`,
    html`${opinionText(step.decision, step.comment)} ${step.resolutionNo ?? ''}`,
    html`${signatureText(record, step).join(' ')}`,
    step.decidedAt === null ? BLANK : paper.date(step.decidedAt),
  ]);
}

function authorisationRows(paper: Paper): readonly (readonly Html[])[] {
  const { record } = paper;
  return record.case.authorisations
    .filter(({ valid }) => valid)
    .map((one) => [
      paper.value(mark('authorised')),
      paper.staff(one.authoriserId),
      one.comment === null ? DASH : paper.free(one.comment),
      html`${signatureText(record, one).join(' ')}`,
      paper.date(one.signedAt),
    ]);
}

/** 审批: one row for each step of the latest request, and the single authorising signature. */
export function approvalTable(paper: Paper): Html {
  const approval = approvalOf(paper.record);
  const steps = approval === null ? [] : stepRows(paper, approval);
  return list(
    paper,
    'approval',
    [
      ['band', 3],
      ['approver', 5],
      ['opinion', 8],
      ['signature', 4],
      ['date', 4],
    ],
    [...steps, ...authorisationRows(paper)],
  );
}

export function followUpTable(paper: Paper): Html {
  const { record } = paper;
  const rows = record.case.followUps.map((call) => [
    paper.time(call.at),
    paper.entry('noticeMode', call.mode),
    paper.staff(call.callerId),
    call.satisfaction === null ? DASH : paper.entry('satisfaction', String(call.satisfaction)),
    paper.free([call.newRequest, call.comment].filter((text) => text !== null).join(' ')),
  ]);
  return list(
    paper,
    'followUps',
    [
      ['time', 6],
      ['mode', 2],
      ['caller', 3],
      ['satisfaction', 3],
      ['opinion', 10],
    ],
    rows,
  );
}

/** 三个一定: cause found, responsible person found, improvement carried out. */
export function threeMusts(paper: Paper): Html {
  const { case: c } = paper.record;
  const names = (c.closing?.responsibleIds ?? []).map((id) => nameOf(paper.record, id) ?? '');
  const applies = c.closing === null || c.closing.businessQuality;
  const improvements = c.corrections
    .filter((one) => inRound(c, one))
    .map(
      ({ measure, doneAt }) =>
        html`<div>${paper.free(measure)} ${doneAt === null ? BLANK : paper.date(doneAt)}</div>`,
    );
  const found = c.closing !== null && c.closing.rootCauseText !== null;
  return list(
    paper,
    'threeMusts',
    [
      ['cause', 6],
      ['responsible', 3],
      ['improvement', 15],
    ],
    [
      [
        tick(paper, found, 'found'),
        applies ? paper.value(names.join(mark('comma'))) : DASH,
        improvements.length === 0 ? paper.value(null) : html`${improvements}`,
      ],
    ],
  );
}

/** Internal judgements are told to exist, never printed (class +i, mask hide). */
export function tagRows(paper: Paper): Html {
  const { facts, complainant } = paper.record.case;
  const tags = [
    ...facts.sensitiveTags,
    ...complainant.temperament,
    ...complainant.difficultTypes,
    ...complainant.needTags,
    ...complainant.motives,
  ];
  const goals = [facts.talkGoal, facts.talkBottomLine].filter((text) => text !== null);
  if (tags.length + goals.length === 0) return NOTHING;
  const shown = (count: number): Html => (count === 0 ? DASH : paper.value(mark('hidden')));
  return grid(
    row(paper, ['internalTags', shown(tags.length), 9], ['bottomLine', shown(goals.length), 9]),
  );
}

/** 附: 材料目录. */
export function materialTable(paper: Paper): Html {
  const rows = paper.record.case.evidence.map((item, index) => [
    html`${String(index + 1)}`,
    paper.free(item.title),
    paper.entry('evidenceKind', item.kind),
    paper.date(item.obtainedAt),
    paper.value([item.storage, item.location].filter((text) => text !== null).join(' ')),
  ]);
  return list(
    paper,
    'index',
    [
      ['number', 2],
      ['materialName', 9],
      ['kind', 4],
      ['obtainedAt', 5],
      ['storage', 4],
    ],
    rows,
  );
}
