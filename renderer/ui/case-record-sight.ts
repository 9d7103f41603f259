import { isPermitted } from '../../shared/domain/permissions.ts';
import { RECORD_PARTS } from './case-record-parts.ts';
import type { RecordPart } from './case-record-parts.ts';
import { useCaseScreen } from './case-screen.tsx';

/** The parts of the record this person sees: internal judgements only by row 56 of the permission table. */
export function useRecordParts(): readonly RecordPart[] {
  const { me } = useCaseScreen();
  return RECORD_PARTS.filter((part) => part !== 'judgement' || isPermitted('r56', me, null));
}
