import { useMemo } from 'react';
import { readingOf, toldText } from '../../../shared/domain/lexicon.ts';
import type { LexiconReading } from '../../../shared/domain/lexicon.ts';
import { useChannel } from '../../api/use-channel.ts';
import { useSettledText } from '../../ui/use-settled-text.ts';

const NO_TERMS: readonly never[] = [];

/** What the lexicon reads in the words of the customer, once the typing rests. */
export function useReading(): LexiconReading {
  const terms = useChannel('monitor.lexicon', {}).data?.terms ?? NO_TERMS;
  const narrative = useSettledText('facts.narrative');
  const statedCause = useSettledText('facts.statedCause');
  const requestText = useSettledText('facts.requestText');
  return useMemo(
    () => readingOf(toldText({ narrative, statedCause, requestText }), terms),
    [narrative, statedCause, requestText, terms],
  );
}
