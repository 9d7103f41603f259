import { useMemo } from 'react';
import { readingOf, toldText } from '../../../shared/domain/lexicon.ts';
import type { LexiconReading } from '../../../shared/domain/lexicon.ts';
import { useChannel } from '../../api/use-channel.ts';
import type { DraftPlace } from '../../ui/case-draft.ts';
import { useDraftValue } from '../../ui/case-screen.tsx';
import { useSettled } from '../../ui/use-settled.ts';

const NO_TERMS: readonly never[] = [];

function useText(place: DraftPlace): string | null {
  const value = useDraftValue(place);
  return typeof value === 'string' ? value : null;
}

/** What the lexicon reads in the words of the customer, once the typing rests. */
export function useReading(): LexiconReading {
  const terms = useChannel('monitor.lexicon', {}).data?.terms ?? NO_TERMS;
  const narrative = useText('facts.narrative');
  const statedCause = useText('facts.statedCause');
  const requestText = useText('facts.requestText');
  const told = useSettled(toldText({ narrative, statedCause, requestText }));
  return useMemo(() => readingOf(told, terms), [told, terms]);
}
