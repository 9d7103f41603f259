import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { deadlinesOf } from '../../../shared/domain/deadlines.ts';
import type { ActionWorld } from '../../../shared/domain/guard.ts';
import { as, done, refusals } from '../../support/branch-world.ts';
import type { PersonName } from '../../support/branch-world.ts';
import { aCaseUnderInvestigation } from '../../support/case-on-its-way.ts';
import { find, in2026, world } from '../../support/deadline-world.ts';

function at(name: PersonName, text: string): ActionWorld {
  return as(name, { now: in2026(text) });
}

const PASSED = {
  AC1: '通过',
  AC2: '通过',
  AC3: '通过',
  AC4: '通过',
  AC5: '通过',
  AC6: '通过',
} as const;

function handedIn(): Case {
  const input = { receivedForm: '邮件扫描件', subjectKind: '其他利害关系人' } as const;
  return done('objection', aCaseUnderInvestigation(), input, at('gu', '06-09 10:00'));
}

function accepted(): Case {
  const input = { receivedForm: '书面', checks: PASSED } as const;
  return done('objection', handedIn(), input, at('gu', '06-10 10:00'));
}

function assigned(): Case {
  return done('objection', accepted(), { respDept: '采购部' }, at('wen', '06-10 11:00'));
}

function drafted(): Case {
  return done('objection', assigned(), { draftOpinion: '评分有据' }, at('gu', '06-10 12:00'));
}

function approved(): Case {
  return done('objection', drafted(), { approveFinal: true }, at('wen', '06-10 13:00'));
}

test('the reply comes after the checks, the department, the draft and its approval', () => {
  const reply = { replyMode: '书面', finalReplyNo: 'DF-1' } as const;
  const codes = (c: Case): readonly string[] =>
    refusals('objection', c, reply, at('gu', '06-11 10:00'));
  expect(codes(handedIn())).toContain('objection-check-open');
  expect(codes(accepted())).toContain('resp-dept-not-signed');
  expect(codes(assigned())).toEqual(['draft-missing']);
  expect(codes(drafted())).toEqual(['approval-incomplete']);
  expect(codes(approved())).toEqual([]);
  const redrafted = done('objection', approved(), { draftOpinion: '全部支持' }, as('gu'));
  expect(codes(redrafted)).toEqual(['approval-incomplete']);
  const early = { approveFinal: true } as const;
  expect(refusals('objection', accepted(), early, as('wen'))).toContain('resp-dept-not-signed');
});

test('the six checks are the officer’s, not the registrar’s', () => {
  const registrar = { people: { tong: { roles: ['registrar'] } } } as const;
  const byTong = as('tong', registrar);
  expect(refusals('objection', handedIn(), { checks: PASSED }, byTong)).toEqual([
    'role-not-allowed',
  ]);
  expect(refusals('objection', handedIn(), { verdict: '受理' }, byTong)).toEqual([
    'role-not-allowed',
  ]);
});

test('what is said on the phone is no formal objection', () => {
  const input = { receivedForm: '电话' } as const;
  expect(refusals('objection', aCaseUnderInvestigation(), input, as('gu'))).toEqual([
    'objection-form-not-written',
  ]);
  expect(refusals('objection', aCaseUnderInvestigation(), { checks: PASSED }, as('gu'))).toEqual([
    'objection-register-missing',
  ]);
});

test('an unsigned objection keeps its receipt and waits for the signed one', () => {
  const gu = at('gu', '06-09 10:05');
  const unsigned = { checks: { ...PASSED, AC5: '不通过' } } as const;
  expect(refusals('objection', handedIn(), unsigned, gu)).toEqual(['objection-not-signed']);
  const asked = { ...unsigned, verdict: '补正' } as const;
  expect(refusals('objection', handedIn(), asked, gu)).toEqual(['objection-reason-missing']);
  expect(refusals('objection', handedIn(), { ...asked, checkReason: '请签字盖章' }, gu)).toEqual(
    [],
  );
  expect(accepted().objection).toMatchObject({
    receivedAt: '2026-06-09T10:00:00',
    acceptedAt: '2026-06-10T10:00:00',
    verdict: '受理',
  });
});

test('the general manager signs the department, once the objection is accepted', () => {
  const input = { respDept: '采购部' };
  expect(refusals('objection', accepted(), input, as('he'))).toEqual(['role-not-allowed']);
  expect(refusals('objection', accepted(), input, as('gu'))).toEqual(['role-not-allowed']);
  expect(refusals('objection', handedIn(), input, as('wen'))).toEqual(['objection-check-open']);
  expect(assigned().objection).toMatchObject({ deptSignedBy: 'wen', respDept: '采购部' });
});

test('the final opinion is approved by somebody else than its author, and anew when it changes', () => {
  expect(refusals('objection', assigned(), { approveFinal: true }, as('wen'))).toEqual([
    'draft-missing',
  ]);
  const draft = (c: Case, draftOpinion: string) => done('objection', c, { draftOpinion }, as('gu'));
  const approved = done(
    'objection',
    draft(assigned(), '评分有据'),
    { approveFinal: true },
    as('wen'),
  );
  expect(approved.objection).toMatchObject({ finalApprovedBy: 'wen' });
  expect(draft(approved, '重新评分').objection).toMatchObject({ finalApprovedBy: null });
});

test('a formal objection is answered in writing with a number, and by nothing else', () => {
  const phone = { replyMode: '电话', finalReplyNo: 'DF-1' } as const;
  expect(refusals('objection', approved(), phone, as('gu'))).toEqual(['reply-not-written']);
  const letter = done('objection', approved(), { finalReplyNo: 'DF-1' }, at('gu', '06-11 10:00'));
  expect(letter.objection).toMatchObject({ replyMode: '书面', repliedAt: '2026-06-11T10:00:00' });
});

test('the reply limit counts from the acceptance, once the institution has set one', () => {
  const now = world('06-10 12:00');
  expect(find(deadlinesOf(accepted(), now), 'D38')).toBeUndefined();
  const rules = now.rules.map((rule) =>
    rule.id === 'D38' ? { ...rule, on: true, length: 20 } : rule,
  );
  expect(find(deadlinesOf(accepted(), { ...now, rules }), 'D38')?.final).toBe(
    '2026-06-30T17:00:00',
  );
});
