/**
 * One entry of the keyword lexicon 关键词 (rules 9.2). `category` is a cause code, null for words that tell urgency only;
 * `safety` marks words about the safety of a person: they show the safety buttons at once.
 */
export type LexiconTerm = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly category: string | null;
  readonly branchCause: string | null;
  readonly weight: number;
  readonly urgency: number;
  readonly mood: number;
  readonly safety: boolean;
  readonly active: boolean;
};

export type LexiconHit = { readonly term: LexiconTerm; readonly times: number };
type CategoryScore = { readonly category: string; readonly score: number };

/** What the words of a text suggest; nothing is set by it (domain 8, 12). */
export type LexiconReading = {
  readonly hits: readonly LexiconHit[];
  /** Highest first. */
  readonly scores: readonly CategoryScore[];
  /** One category where it is clear, the two best where it is not, none where no word was found. */
  readonly categories: readonly string[];
  readonly urgency: 'U1' | 'U2' | null;
  readonly mood: 'EM3' | 'EM4' | null;
  readonly safety: boolean;
};

/** More occurrences than this say nothing more. */
const MOST_TIMES = 3;
const CLEAR_SCORE = 3;
const CLEAR_FACTOR = 1.5;
const STRONG = 6;
const NOTABLE = 3;

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const LATIN = /[a-z0-9]/u;

/** An English word counts only where it stands alone: `fee` is not in `coffee`. */
function standsAlone(text: string, from: number, to: number): boolean {
  const [before = '', after = ''] = [text[from - 1], text[to]];
  const opens = LATIN.test(text[from] ?? '') && LATIN.test(before);
  const goesOn = LATIN.test(text[to - 1] ?? '') && LATIN.test(after);
  return !opens && !goesOn;
}

function timesIn(text: string, entry: string): number {
  const word = plain(entry).trim();
  if (word === '') return 0;
  let times = 0;
  for (let from = text.indexOf(word); from !== -1;) {
    const to = from + word.length;
    const counts = standsAlone(text, from, to);
    if (counts) times += 1;
    from = text.indexOf(word, counts ? to : from + 1);
  }
  return times;
}

function hitsIn(text: string, terms: readonly LexiconTerm[]): readonly LexiconHit[] {
  const searched = plain(text);
  return terms
    .filter(({ active }) => active)
    .map((term) => ({ term, times: timesIn(searched, term.zh) + timesIn(searched, term.en) }))
    .filter(({ times }) => times > 0);
}

function scoresOf(hits: readonly LexiconHit[]): readonly CategoryScore[] {
  const scores = new Map<string, number>();
  for (const { term, times } of hits) {
    if (term.category === null || term.weight === 0) continue;
    const more = term.weight * Math.min(times, MOST_TIMES);
    scores.set(term.category, (scores.get(term.category) ?? 0) + more);
  }
  return [...scores]
    .map(([category, score]) => ({ category, score }))
    .toSorted((a, b) => b.score - a.score || (a.category < b.category ? -1 : 1));
}

function clearest([first, second]: readonly CategoryScore[]): readonly string[] {
  if (first === undefined) return [];
  const clear = first.score >= CLEAR_SCORE && first.score >= CLEAR_FACTOR * (second?.score ?? 0);
  return clear || second === undefined ? [first.category] : [first.category, second.category];
}

function sumOf(hits: readonly LexiconHit[], of: 'urgency' | 'mood'): number {
  return hits.reduce((sum, { term }) => sum + term[of], 0);
}

function graded<Strong, Some>(sum: number, strong: Strong, some: Some): Strong | Some | null {
  if (sum >= STRONG) return strong;
  return sum >= NOTABLE ? some : null;
}

/** What the lexicon reads in a text: hits, scores and hints (rules 9.2). A word counts once for urgency and mood. */
export function readingOf(text: string, terms: readonly LexiconTerm[]): LexiconReading {
  const hits = hitsIn(text, terms);
  const scores = scoresOf(hits);
  return {
    hits,
    scores,
    categories: clearest(scores),
    urgency: graded(sumOf(hits, 'urgency'), 'U1', 'U2'),
    mood: graded(sumOf(hits, 'mood'), 'EM4', 'EM3'),
    safety: hits.some(({ term }) => term.safety),
  };
}

type Told = {
  readonly narrative: string | null;
  readonly statedCause: string | null;
  readonly requestText: string | null;
};

/** What the customer said, as the record holds it: the only texts the lexicon reads. */
export function toldText({ narrative, statedCause, requestText }: Told): string {
  return [narrative, statedCause, requestText].filter((part) => part !== null).join('\n');
}

export const SUGGESTION_KINDS = ['category', 'urgency', 'mood'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A hint about a person's mood is an internal judgement (domain 9): it never leaves the desk and goes with the tags. */
export const JUDGING_KIND: SuggestionKind = 'mood';

/** One hint with the words that led to it: what is shown, accepted or ignored. */
export type Suggestion = {
  readonly kind: SuggestionKind;
  readonly value: string;
  readonly hits: readonly LexiconHit[];
};

/** The hints of a reading, one by one; urgent things first. */
export function suggestionsOf(reading: LexiconReading): readonly Suggestion[] {
  const { hits, categories, urgency, mood } = reading;
  const about = (of: 'urgency' | 'mood') => hits.filter(({ term }) => term[of] > 0);
  return [
    ...(urgency === null
      ? []
      : [{ kind: 'urgency' as const, value: urgency, hits: about('urgency') }]),
    ...categories.map((category) => ({
      kind: 'category' as const,
      value: category,
      hits: hits.filter(({ term }) => term.category === category && term.weight > 0),
    })),
    ...(mood === null ? [] : [{ kind: 'mood' as const, value: mood, hits: about('mood') }]),
  ];
}
