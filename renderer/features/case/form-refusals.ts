import type { Refusal } from '../../../shared/domain/refusals.ts';
import { waiverHits } from '../../../shared/domain/waiver.ts';
import { REFUSAL_TARGETS } from '../../ui/refusal-targets.ts';
import type { ActInput } from './act-form-parts.ts';

type Shown = {
  readonly labels: string;
  readonly names: readonly string[];
  /** The words that are set. */
  readonly waiverWords: readonly string[];
};
type Places = Readonly<Partial<Record<Refusal, string>>>;

/** The text of this form that gives up a right of the customer. */
function waivingPlace({ labels, names, waiverWords }: Shown, input: ActInput): string | null {
  const found = names.find((name) => {
    const given = input[name];
    // The steps of a timetable are texts within rows.
    const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
    return waiverHits(text, waiverWords).length > 0;
  });
  return found === undefined ? null : `${labels}.${found}`;
}

/** True for a field that stands in this form, the part about its notice included. */
function isIn({ labels, names }: Shown, field: string): boolean {
  const [part, name = ''] = field.split('.');
  return part === labels ? names.includes(name) : part === 'notice' && names.includes('notice');
}

/** Where each refusal is mended within the form itself. */
export function ownPlaces(codes: readonly Refusal[], form: Shown, input: ActInput): Places {
  const places: Partial<Record<Refusal, string>> = {};
  for (const code of codes) {
    const waiving = code === 'waiver-wording' ? waivingPlace(form, input) : null;
    const field = REFUSAL_TARGETS[code]?.field;
    if (code === 'wrong-password') places[code] = 'session.password';
    else if (waiving !== null) places[code] = waiving;
    else if (field !== undefined && isIn(form, field)) places[code] = field;
  }
  return places;
}

/** The codes that do not name a field just changed: what it lacked may be there now. */
export function withoutChanged(
  codes: readonly Refusal[],
  places: Places,
  labels: string,
  patch: ActInput,
): readonly Refusal[] {
  const left = codes.filter((code) => {
    const [part, name = ''] = (places[code] ?? '').split('.');
    return !Object.hasOwn(patch, part === labels ? name : (part ?? ''));
  });
  return left.length === codes.length ? codes : left;
}
