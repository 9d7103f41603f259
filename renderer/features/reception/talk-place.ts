/** The guides of a talk that can be chosen (procedure P10). */
export const TALK_GUIDES = ['G4', 'GL', 'G6', 'G7', 'G8', 'G9', 'GS'] as const;
export type TalkGuideCode = (typeof TALK_GUIDES)[number];

/** Where the talk about a case stands: which guide, which of its steps (from 0). */
export type TalkPlace = { readonly guide: TalkGuideCode; readonly step: number };

const KEY = 'ansu.talk';
const MOST_KEPT = 20;

type Kept = readonly (TalkPlace & { readonly caseId: string })[];

function isGuide(value: unknown): value is TalkGuideCode {
  return TALK_GUIDES.some((one) => one === value);
}

function isKept(value: unknown): value is Kept[number] {
  if (typeof value !== 'object' || value === null) return false;
  const step: unknown = Reflect.get(value, 'step');
  return (
    typeof Reflect.get(value, 'caseId') === 'string' &&
    isGuide(Reflect.get(value, 'guide')) &&
    typeof step === 'number' &&
    Number.isSafeInteger(step) &&
    step >= 0
  );
}

function allKept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** The place kept for this case on this workstation; null when no guide is in use. */
export function talkPlaceOf(caseId: string): TalkPlace | null {
  return allKept().find((one) => one.caseId === caseId) ?? null;
}

/** Keeps the place, of the latest few cases only; it holds no word about anybody. */
export function keepTalkPlace(caseId: string, place: TalkPlace | null): void {
  const others = allKept().filter((one) => one.caseId !== caseId);
  const kept = place === null ? others : [{ caseId, ...place }, ...others];
  localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST_KEPT)));
}
