import type { Case } from '../../shared/domain/case.ts';
import { addMinutes, day } from '../../shared/domain/day.ts';
import { staffId } from '../../shared/domain/ids.ts';
import {
  CLOSING,
  NOTICE,
  aCaseReadyToClose,
  aCaseUnderInvestigation,
  aRegisteredCase,
  step,
} from './case-on-its-way.ts';

export const REFERRAL = {
  target: '他行',
  unitName: '示例银行江北支行',
  reason: '该业务由他行办理',
  customerTold: true,
} as const;

/** Sent on to another bank. */
export function aReferredCase(): Case {
  return step(aRegisteredCase(), 'refer', 'gu', REFERRAL);
}

/** At an appraiser since Wed 03-11, the customer told. */
export function aCaseOnHold(): Case {
  const c = aCaseUnderInvestigation();
  const pause = { cause: 'SC1', agency: '示例鉴定中心', from: day('2026-03-11') } as const;
  return step(c, 'hold', 'gu', { ...pause, toldAt: c.updatedAt });
}

export const DEFERRAL = {
  reason: '诉求与规定不符，已多次解释',
  mode: '关注',
  followedBy: staffId('he'),
  reviewDate: day('2026-03-31'),
} as const;

export function aDeferralAskedFor(): Case {
  return step(aCaseUnderInvestigation(), 'defer-request', 'lin', DEFERRAL);
}

export function aDeferredCase(): Case {
  return step(aDeferralAskedFor(), 'defer-approve', 'gu', {});
}

export function aClosedCase(): Case {
  return step(aCaseReadyToClose(), 'close', 'he', CLOSING);
}

/** The customer asked in writing; 苏眠 of the superior unit reviews. */
export function aCaseUnderReview(): Case {
  const asked = { written: true, reason: '对处理决定不服', by: '纪安宁' } as const;
  return step(aClosedCase(), 'review', 'gu', asked);
}

export const FORMS_OF_A_CASE = ['F01', 'F02', 'F05', 'F15'] as const;

/** Everything verified, every paper scanned, and filed away. */
export function anArchivedCase(): Case {
  const verified = step(aClosedCase(), 'verify-correction', 'he', {});
  const filed = FORMS_OF_A_CASE.reduce(
    (c, formCode) => step(c, 'evidence', 'gu', { kind: 'EV11', title: '签字件', formCode }),
    verified,
  );
  const signed = step(filed, 'evidence', 'gu', { kind: 'EV11', title: '签字件', formCode: 'F04' });
  return step(signed, 'archive', 'gu', {});
}

/** A moment after the last change. */
export function after(c: Case): Case['updatedAt'] {
  return addMinutes(c.updatedAt, 1);
}

export const REVIEW_NOTICE = { ...NOTICE, kind: 'NT7' } as const;
