import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runScenario } from '../support/scenario-runner.ts';

const FOLDER = resolve(import.meta.dirname, '../scenario');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function contentOf(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** The lines that went wrong; empty when the whole story holds. */
async function wrongLines(content: unknown): Promise<readonly string[]> {
  const reports = await runScenario(content);
  return reports.filter(({ failed }) => failed > 0).map(({ line }) => line);
}

test.each(FILES)(
  'the story of %s holds from the first step to the last',
  async (file) => {
    expect(await wrongLines(contentOf(file))).toEqual([]);
  },
  60_000,
);

const TELLER = { id: 'lin', name: '林小禾', roles: ['teller'] };

function aStory(...steps: readonly object[]): object {
  return { name: '试', branch: { code: '0101', name: '滨江支行' }, staff: [TELLER], steps };
}

const OPEN = { by: 'lin', do: 'open-case', as: 'c', at: '2026-03-04T10:00:00', with: {} };

test.each([
  ['an unknown action', { by: 'lin', do: 'shout', case: 'c' }, 'unknown action shout'],
  [
    'an unknown field',
    { by: 'lin', do: 'leave', case: 'c', with: { left: 1 } },
    'unknown field left',
  ],
  [
    'an unknown expectation',
    { do: 'expect', case: 'c', that: { mood: 'x' } },
    'unknown expectation mood',
  ],
  ['an unknown report', { do: 'expect', that: { 'report.R99.all': 1 } }, 'unknown'],
  ['an alert that does not stand', { do: 'expect', case: 'c', that: { alerts: ['RP4'] } }, 'RP4'],
  ['an unknown suggestion', { do: 'expect', case: 'c', that: { 'suggest.tea': 1 } }, 'suggest.tea'],
  ['an unknown case', { by: 'lin', do: 'leave', case: 'other' }, 'no case other'],
  ['an unknown person', { by: 'nobody', do: 'leave', case: 'c' }, 'nobody is called nobody'],
  ['time that runs backwards', { by: 'lin', do: 'wait', at: '2026-03-03T10:00:00' }, 'forward'],
  [
    'a refusal that does not come',
    { by: 'lin', do: 'leave', case: 'c', refused: ['time-in-future'] },
    'came success',
  ],
  [
    'a value that is not there',
    { do: 'expect', case: 'c', that: { status: 'closed' } },
    'found "draft"',
  ],
])('a story with %s fails and says so', async (_, step, words) => {
  const wrong = await wrongLines(aStory(OPEN, step));
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toContain(words);
});

/** Every action of the format that this program has; those of parts that are not there fail by their name. */
const DOES =
  'edit-case step isolate emotion contact consult leave concern fact-check evidence register assign refer ' +
  'refer-reply refer-return reject withdraw discard propose option choose-option request-approval decide authorise ' +
  'delegate task task-sign task-done pay notify notice call-back correct verify-correction close reopen ' +
  'extend-request extend-approve extend-tell hold resume defer-request defer-approve undefer set-level hand-over ' +
  'repeat review decide-review archive purge print transfer transfer-sign transfer-reply transfer-close ' +
  'credit-dispute objection major-event return-exchange answer wait configure expect';

test('every action of the format is known', async () => {
  const steps = DOES.split(' ').map((action) => ({ by: 'lin', do: action, case: 'c', with: {} }));
  const wrong = await wrongLines(aStory(OPEN, ...steps));
  expect(wrong.filter((line) => line.includes('unknown'))).toEqual([]);
});

/** Fields of the case by their names in the domain, wherever the program keeps them. */
const FIELDS =
  'id caseNo procedureId procedureVersion ruleVersion nature status stage receivedAt registeredAt occurredAt ' +
  'serviceDate branchId receivingUnit complainedUnit zone source regulatorTransfer bizChannel bizCategory ' +
  'bizSubcategory reasonCode branchCauseCodes insCauseCodes contentKind degreeKind failureKind ' +
  'dissatisfactionStage dissent productType productName contractNo amountInvolved thirdPartyName thirdPartyCoop ' +
  'narrative statedCause requestTypes requestText requestedAmount firstReceiverId handoverAt handoverTo handlerId ' +
  'involvedStaffIds grievanceLevel regLevel urgency groupCount sensitiveTags externalChannels transferFrom ' +
  'transferRef transferAt isRepeat parentCaseId admissibility admissibilityReason talkGoal talkBottomLine ' +
  'onSpotResolved resolvedAt closeType decisionType decisionText decisionBasis paidAmount paidAt voucherNo ' +
  'rootCauseText businessQuality responsibleIds companyCost improvementId legalHold retainUntil createdBy createdAt updatedAt rev';

test('every field of the case can be expected by its name', async () => {
  const checks = FIELDS.split(' ').map((name) => ({
    do: 'expect',
    case: 'c',
    that: { [name]: 0 },
  }));
  const wrong = await wrongLines(aStory(OPEN, ...checks));
  expect(wrong.filter((line) => line.includes('unknown'))).toEqual([]);
});

test('what is not a story at all is one failure', async () => {
  expect(await wrongLines({ name: '试' })).toHaveLength(1);
  expect(await wrongLines({ ...aStory(), settings: { tea: 1 } })).toHaveLength(1);
});
