import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { PEOPLE, as, done, refusals } from '../../support/branch-world.ts';
import {
  aCaseUnderInvestigation,
  aCaseToFollowUp,
  aCaseWithChoice,
  step,
} from '../../support/case-on-its-way.ts';

function scanned(c: Case): readonly [Case, string] {
  const proved = step(c, 'evidence', 'gu', { kind: 'EV11', title: '签字件' });
  return [proved, proved.evidence.at(-1)?.id ?? ''];
}

test('the manager’s signature under a refusal may be on paper, with its scan and its signer', () => {
  const [c, proofEvidenceId] = scanned(aCaseWithChoice(0));
  const paper = { onPaper: true, approverId: PEOPLE.he.id };
  expect(refusals('sign-outcome', c, paper, as('gu'))).toEqual(['paper-proof-missing']);
  const proved = { ...paper, proofEvidenceId };
  expect(refusals('sign-outcome', c, { onPaper: true, proofEvidenceId }, as('gu'))).toEqual([
    'staff-not-found',
  ]);
  const notManager = { ...proved, approverId: PEOPLE.lin.id };
  expect(refusals('sign-outcome', c, notManager, as('gu'))).toEqual(['role-not-allowed']);
  expect(refusals('sign-outcome', c, proved, as('lin'))).toEqual(['role-not-allowed']);
  expect(done('sign-outcome', c, proved, as('gu')).outcomeSignature).toMatchObject({
    approverId: 'he',
    signature: '何岚',
    recordedBy: 'gu',
    onPaper: true,
    proofEvidenceId,
  });
});

test('at the desk the manager signs in person, and nobody has recorded it', () => {
  const signed = done('sign-outcome', aCaseWithChoice(0), {}, as('he'));
  expect(signed.outcomeSignature).toMatchObject({ approverId: 'he', recordedBy: null });
});

test('the general manager’s approval of sixty days may come on paper', () => {
  const asked = step(aCaseUnderInvestigation(), 'extend-request', 'lin', {
    kind: '复杂至30',
    reason: '须合作机构复核',
  });
  const thirty = step(asked, 'extend-approve', 'he', { kind: '复杂至30' });
  const told = step(thirty, 'extend-tell', 'lin', {
    kind: '复杂至30',
    toldAt: thirty.updatedAt,
    notice: { mode: '当面' },
  });
  const [c, proofEvidenceId] = scanned(
    step(told, 'extend-request', 'lin', { kind: '特殊至60', reason: '司法鉴定未完' }),
  );
  const paper = { kind: '特殊至60', onPaper: true, approverId: PEOPLE.wen.id } as const;
  expect(refusals('extend-approve', c, { kind: '特殊至60' }, as('he'))).toEqual([
    'role-not-allowed',
  ]);
  expect(refusals('extend-approve', c, paper, as('he'))).toEqual(['paper-proof-missing']);
  const byManager = { ...paper, approverId: PEOPLE.he.id, proofEvidenceId };
  expect(refusals('extend-approve', c, byManager, as('gu'))).toEqual(['role-not-allowed']);
  const approved = done('extend-approve', c, { ...paper, proofEvidenceId }, as('he'));
  expect(approved.extensions.at(-1)).toMatchObject({
    approvedBy: 'wen',
    approverRole: 'generalManager',
    recordedBy: 'he',
    proofEvidenceId,
  });
});

test('a call-back by the superior unit is entered with who called and the scan', () => {
  const [c, proofEvidenceId] = scanned(aCaseToFollowUp());
  const call = { kind: 'FU1', satisfaction: 4, onPaper: true, callerId: PEOPLE.su.id } as const;
  expect(refusals('call-back', c, call, as('he'))).toEqual(['paper-proof-missing']);
  const made = done('call-back', c, { ...call, proofEvidenceId }, as('he'));
  expect(made.followUps.at(-1)).toMatchObject({ callerId: 'su', loggedBy: 'he', onPaper: true });
});
