import type { CaseView } from '../../shared/contract/views.ts';
import {
  CASE_FACT_FIELDS,
  COMPLAINANT_FIELDS,
  REPRESENTATIVE_FIELDS,
} from '../../shared/domain/case-fields.ts';
import type { Moment } from '../../shared/domain/day.ts';
import { isInput } from '../../shared/domain/fields.ts';
import type { Field } from '../../shared/domain/fields.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { createDraftSaver } from './case-draft-saver.ts';
import type { CasePatch, DraftSaver, SaveAnswer, SaveState } from './case-draft-saver.ts';

export type FactName = keyof typeof CASE_FACT_FIELDS;
export type ComplainantName = keyof typeof COMPLAINANT_FIELDS;
/** A field of the record that is saved while it is typed. */
export type DraftPlace = `facts.${FactName}` | `complainant.${ComplainantName}` | 'representatives';

/** What is shown of the record while a person types: saved in the background, never waiting for it. */
export type CaseDraft = {
  readonly get: (place: DraftPlace) => unknown;
  /** Takes a value of the field; anything else is left out. */
  readonly set: (place: DraftPlace, value: unknown) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  /** When the desk took the last save, by its own clock. */
  readonly savedAt: () => Moment | null;
  readonly saver: DraftSaver;
  /** Saves everything typed; why some of it is not stored, nothing when all of it is. */
  readonly settle: () => Promise<readonly Refusal[]>;
  /** The case as the desk last answered it. */
  readonly latest: () => CaseView;
  /** Takes over a newer answer of the desk, save for what is typed and not yet saved. */
  readonly refresh: (view: CaseView) => void;
};

type Options = {
  readonly view: CaseView;
  readonly save: (revision: number, patch: CasePatch) => Promise<SaveAnswer>;
  readonly reload: () => Promise<CaseView | null>;
};

/** The table row of a field of the record. */
export function fieldAt(place: DraftPlace): Field {
  const [part, name = ''] = place.split('.');
  if (part === 'representatives') return { kind: 'rows', fields: REPRESENTATIVE_FIELDS };
  const fields: Readonly<Record<string, Field>> =
    part === 'facts' ? CASE_FACT_FIELDS : COMPLAINANT_FIELDS;
  const field = fields[name];
  if (field === undefined) throw new TypeError('not a field of the record');
  return field;
}

function patchOf(place: DraftPlace, value: unknown): CasePatch | null {
  const [part, name = ''] = place.split('.');
  if (part === 'complainant') {
    const person: unknown = { [name]: value };
    return isInput(COMPLAINANT_FIELDS, person) ? { complainant: person } : null;
  }
  if (part === 'facts') {
    const facts: unknown = { [name]: value };
    return isInput(CASE_FACT_FIELDS, facts) ? facts : null;
  }
  const rows: unknown = { row: value };
  return isInput({ row: { kind: 'rows', fields: REPRESENTATIVE_FIELDS } } as const, rows)
    ? { representatives: rows.row ?? [] }
    : null;
}

function valueIn(patch: CasePatch, place: DraftPlace): unknown {
  const [part, name = ''] = place.split('.');
  if (part === 'facts') return Reflect.get(patch, name);
  if (part === 'representatives') return patch.representatives;
  return patch.complainant === undefined || patch.complainant === null
    ? undefined
    : Reflect.get(patch.complainant, name);
}

function storedIn(view: CaseView, place: DraftPlace): unknown {
  const [part, name = ''] = place.split('.');
  if (part === 'facts') return Reflect.get(view.case.facts, name);
  if (part === 'complainant') return Reflect.get(view.case.complainant, name);
  return view.case.representatives;
}

function shownIn(over: CasePatch, base: CaseView, place: DraftPlace): unknown {
  const typed = valueIn(over, place);
  return typed === undefined ? storedIn(base, place) : typed;
}

/** Why something typed is not stored: refused for what it says, or the desk could not take it. */
function unsettled(clean: boolean, state: SaveState): readonly Refusal[] {
  if (state.kind === 'refused') return state.codes;
  return clean ? [] : ['desk-unavailable'];
}

/** The record of one case as one person types it. */
export function createCaseDraft({ view, save, reload }: Options): CaseDraft {
  let base = view;
  let over: CasePatch = {};
  let state: SaveState = { kind: 'idle' };
  let savedAt: Moment | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const saver = createDraftSaver({
    revision: view.case.rev,
    save,
    reload: async () => {
      const newer = await reload();
      if (newer === null) return null;
      base = newer;
      over = saver.unsaved();
      tell();
      return newer.case.rev;
    },
    onSaved: (saved) => {
      base = saved;
      savedAt = saved.case.updatedAt;
    },
    onState: (next) => {
      state = next;
      tell();
    },
  });

  const get = (place: DraftPlace): unknown => shownIn(over, base, place);

  return {
    get,
    set(place, value) {
      const patch = patchOf(place, value);
      if (patch === null || Object.is(get(place), value)) return;
      const complainant = { ...over.complainant, ...patch.complainant };
      over = { ...over, ...patch, ...(place.startsWith('complainant') ? { complainant } : {}) };
      saver.change(patch);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    state: () => state,
    savedAt: () => savedAt,
    saver,
    settle: async () => unsettled(await saver.flush(), state),
    latest: () => base,
    refresh(newer) {
      // An answer older than the last save would bring back what was just replaced.
      if (newer.case.rev < saver.revision() || newer === base) return;
      // The answer to one's own save, asked again: what was typed stays as typed, neither masked nor taken back.
      if (newer.case.rev !== base.case.rev) over = saver.unsaved();
      base = newer;
      saver.saw(newer.case.rev);
      tell();
    },
  };
}
