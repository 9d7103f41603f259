import type { CaseView, StaffView } from '../../../shared/contract/views.ts';
import type { Moment } from '../../../shared/domain/day.ts';
import type { fields } from '../../../shared/words/zh-cn/fields.ts';

export type ActInput = Readonly<Record<string, unknown>>;

/** What the start of a form may depend on. */
export type ActStart = {
  readonly view: CaseView;
  readonly me: StaffView;
  readonly now: Moment;
  readonly staff: readonly StaffView[];
};

/** How one act is entered: its labels, which fields in which order, what they start with. */
export type ActForm = {
  readonly labels: keyof typeof fields;
  readonly names: (input: ActInput, start: ActStart) => readonly string[];
  readonly initial: (start: ActStart) => ActInput;
  /** A signature: the password is asked again. */
  readonly signs?: true;
};

export function just(...names: readonly string[]): () => readonly string[] {
  return () => names;
}

/** The customer's name for notices; nobody for an anonymous complaint. */
function customer({ view }: ActStart): string | null {
  return view.case.complainant.name;
}

/** A notice as it is usually given: in person, now, to the customer. */
export function given(start: ActStart, kind: string): ActInput {
  return { kind, mode: '当面', at: start.now, to: customer(start), result: '送达' };
}
