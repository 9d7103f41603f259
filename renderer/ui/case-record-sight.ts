import { RECORD_PARTS } from './case-record-parts.ts';
import type { RecordPart } from './case-record-parts.ts';
import { useCaseScreen } from './case-screen.tsx';

/** The parts of the record this person sees: internal judgements only where the desk says so. */
export function useRecordParts(): readonly RecordPart[] {
  const { view } = useCaseScreen();
  return RECORD_PARTS.filter((part) => part !== 'judgement' || view.seesInternal);
}
