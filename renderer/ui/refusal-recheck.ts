import { CASE_FACT_FIELDS, COMPLAINANT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { Case } from '../../shared/domain/case.ts';
import { isEntity } from '../../shared/domain/fields.ts';
import { CLOSING_GUARDS } from '../../shared/domain/guards-closing.ts';
import { HANDLING_GUARDS } from '../../shared/domain/guards-handling.ts';
import { RECEPTION_GUARDS } from '../../shared/domain/guards-reception.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { CaseDraft, DraftPlace } from './case-draft.ts';

const R = RECEPTION_GUARDS;
const H = HANDLING_GUARDS;
const C = CLOSING_GUARDS;

/** Guards that need nothing but the case: the page asks them again itself, with what is being typed. */
const RECHECKS: Readonly<Partial<Record<Refusal, (c: Case) => boolean>>> = {
  'received-at-missing': R['received-at-missing'],
  'nature-missing': R['nature-missing'],
  'unit-missing': R['unit-missing'],
  'zone-missing': R['zone-missing'],
  'source-missing': R['source-missing'],
  'category-missing': R['category-missing'],
  'stated-cause-missing': R['stated-cause-missing'],
  'request-missing': R['request-missing'],
  'narrative-too-short': R['narrative-too-short'],
  'narrative-too-long': R['narrative-too-long'],
  'first-receiver-missing': R['first-receiver-missing'],
  'complainant-identity-missing': R['complainant-identity-missing'],
  'privacy-notice-missing': R['privacy-notice-missing'],
  'guardian-consent-missing': R['guardian-consent-missing'],
  'sensitive-consent-missing': R['sensitive-consent-missing'],
  'recording-not-told': R['recording-not-told'],
  'isolation-record-missing': R['isolation-record-missing'],
  'too-many-representatives': R['too-many-representatives'],
  'transfer-data-missing': R['transfer-data-missing'],
  'acceptance-notice-missing': R['acceptance-notice-missing'],
  'representative-proof-missing': R['representative-proof-missing'],
  'external-channels-unanswered': H['external-channels-unanswered'],
  'evidence-missing': H['evidence-missing'],
  'company-cost-missing': H['company-cost-missing'],
  'timetable-missing': H['timetable-missing'],
  'partner-agreement-missing': H['partner-agreement-missing'],
  'manager-signature-missing': H['manager-signature-missing'],
  'tasks-open': H['tasks-open'],
  'task-not-signed-for': H['task-not-signed-for'],
  'paid-amount-mismatch': H['paid-amount-mismatch'],
  'voucher-missing': H['voucher-missing'],
  'remedies-not-told': H['remedies-not-told'],
  'notice-proof-missing': H['notice-proof-missing'],
  'closing-call-missing': C['closing-call-missing'],
  'improvement-missing': C['improvement-missing'],
  'improvement-not-done': C['improvement-not-done'],
};

function typed(part: 'facts' | 'complainant', names: readonly string[], draft: CaseDraft): object {
  return Object.fromEntries(
    names.map((name) => {
      const place = `${part}.${name}`;
      return [name, isPlace(place) ? draft.get(place) : null];
    }),
  );
}

function isPlace(place: string): place is DraftPlace {
  const [part, name = ''] = place.split('.');
  if (part === 'facts') return Object.hasOwn(CASE_FACT_FIELDS, name);
  return part === 'complainant' && Object.hasOwn(COMPLAINANT_FIELDS, name);
}

/** The case with the record as it is being typed. */
export function asTyped(c: Case, draft: CaseDraft | null): Case {
  if (draft === null) return c;
  const facts = typed('facts', Object.keys(CASE_FACT_FIELDS), draft);
  const complainant = typed('complainant', Object.keys(COMPLAINANT_FIELDS), draft);
  return {
    ...c,
    facts: isEntity(CASE_FACT_FIELDS, facts) ? facts : c.facts,
    complainant: isEntity(COMPLAINANT_FIELDS, complainant) ? complainant : c.complainant,
  };
}

/** The codes that the page can see to be true of the case. */
export function stillTrue(codes: readonly Refusal[], c: Case): readonly Refusal[] {
  return codes.filter((code) => RECHECKS[code]?.(c) === true);
}
