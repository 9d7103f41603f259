import type { CaseView } from '../../shared/contract/views.ts';
import type { CASE_EDIT_FIELDS } from '../../shared/domain/case-fields.ts';
import type { InputOf } from '../../shared/domain/fields.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';

/** Fields of a case a person typed: any subset. */
export type CasePatch = InputOf<typeof CASE_EDIT_FIELDS>;

/** What the host answers to one save. */
export type SaveAnswer =
  | { readonly ok: true; readonly view: CaseView }
  | { readonly ok: false; readonly codes: readonly Refusal[] };

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saved' }
  /** Locked, or the desk process is away: what was typed waits in memory. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly codes: readonly Refusal[] };

export type DraftSaver = {
  /** Takes changed fields; they are saved 400 ms after the last change. */
  readonly change: (patch: CasePatch) => void;
  /** Saves everything typed, then answers: true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** The revision as another act on the same case left it. */
  readonly saw: (revision: number) => void;
  readonly revision: () => number;
  /** What is typed and not yet saved. */
  readonly unsaved: () => CasePatch;
};

type Options = {
  readonly revision: number;
  readonly save: (revision: number, patch: CasePatch) => Promise<SaveAnswer>;
  /** Asks for the case as it now is: its revision, or null when it cannot be had. */
  readonly reload: () => Promise<number | null>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (view: CaseView) => void;
};

/** Issue: nothing typed is older than half a second when it reaches the database. */
const PAUSE_MS = 400;
const MOST_STALE = 5;

// The same object each time, so that nothing renders again while a person goes on typing.
const TYPING: SaveState = { kind: 'typing' };
const SAVED: SaveState = { kind: 'saved' };

const AWAY: ReadonlySet<Refusal> = new Set(['locked', 'not-logged-in', 'desk-unavailable']);

/** The later patch over the earlier one; fields of the complainant are merged one by one. */
function mergePatches(earlier: CasePatch, later: CasePatch): CasePatch {
  const merged = { ...earlier, ...later };
  const both = earlier.complainant !== undefined && later.complainant !== undefined;
  return both
    ? { ...merged, complainant: { ...earlier.complainant, ...later.complainant } }
    : merged;
}

function isEmpty(patch: CasePatch): boolean {
  return Object.keys(patch).length === 0;
}

/** One patch a field, so that one refused value does not hold back the others. */
function singles(patch: CasePatch): readonly CasePatch[] {
  const { complainant, changeReason, ...facts } = patch;
  const why = changeReason === undefined ? {} : { changeReason };
  const own = Object.entries(facts).map(([name, value]) => Object.assign({ [name]: value }, why));
  const person = Object.entries(complainant ?? {}).map(([name, value]) => ({
    complainant: { [name]: value },
  }));
  return [...own, ...person];
}

type Sender = {
  readonly revision: () => number;
  readonly saw: (revision: number) => void;
  readonly send: (patch: CasePatch) => Promise<SaveAnswer>;
};

/** Sends patches at the newest revision known; after somebody else saved first, again on top of that. */
function createSender(options: Options): Sender {
  let { revision } = options;
  const saw = (newer: number): void => {
    revision = Math.max(revision, newer);
  };
  const once = async (patch: CasePatch): Promise<SaveAnswer> => {
    const answer = await options.save(revision, patch);
    if (answer.ok) {
      saw(answer.view.case.rev);
      options.onSaved(answer.view);
    }
    return answer;
  };
  return {
    revision: () => revision,
    saw,
    async send(patch) {
      let answer = await once(patch);
      for (let again = 0; again < MOST_STALE && !answer.ok; again += 1) {
        if (!answer.codes.includes('stale-revision')) break;
        const newer = await options.reload();
        if (newer === null) break;
        revision = newer;
        answer = await once(patch);
      }
      return answer;
    },
  };
}

/** Each field by itself: those refused are not sent again until they change; the codes say why. */
async function sendSingles(patch: CasePatch, sender: Sender): Promise<readonly Refusal[]> {
  const codes: Refusal[] = [];
  for (const one of singles(patch)) {
    const answer = await sender.send(one);
    if (!answer.ok) codes.push(...answer.codes);
  }
  return [...new Set(codes)];
}

function mustWait(codes: readonly Refusal[]): boolean {
  return codes.some((code) => AWAY.has(code) || code === 'stale-revision');
}

/**
 * Saves what is typed: one save in flight at a time, the next carries what changed meanwhile; after somebody else saved
 * first the fields typed here are put on top of the newer case. Typing never waits for any of it.
 */
export function createDraftSaver(options: Options): DraftSaver {
  const sender = createSender(options);
  let typed: CasePatch = {};
  let sending: CasePatch = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<boolean> | null = null;

  /** True when the batch is done with: saved, or refused for what it says. */
  async function sendBatch(): Promise<boolean> {
    sending = typed;
    typed = {};
    const answer = await sender.send(sending);
    const codes = answer.ok ? [] : answer.codes;
    if (mustWait(codes)) {
      typed = mergePatches(sending, typed);
      sending = {};
      options.onState({ kind: 'waiting' });
      return false;
    }
    const several = codes.length > 0 && singles(sending).length > 1;
    const refused = several ? await sendSingles(sending, sender) : codes;
    sending = {};
    if (refused.length > 0) options.onState({ kind: 'refused', codes: refused });
    else options.onState(isEmpty(typed) ? SAVED : TYPING);
    return true;
  }

  async function run(): Promise<boolean> {
    while (!isEmpty(typed)) {
      const done = await sendBatch();
      if (!done) return false;
    }
    return true;
  }

  function clear(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function flush(): Promise<boolean> {
    clear();
    running ??= run().finally(() => {
      running = null;
    });
    return await running;
  }

  return {
    change(patch) {
      typed = mergePatches(typed, patch);
      options.onState(TYPING);
      clear();
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
    saw: sender.saw,
    revision: sender.revision,
    unsaved: () => mergePatches(sending, typed),
  };
}
