import { useCallback } from 'react';
import type { InputOf } from '../../../shared/domain/fields.ts';
import type { ISOLATION_FIELDS } from '../../../shared/domain/reception-fields.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCaseDraft, useCaseScreen } from '../../ui/case-screen.tsx';

export type IsolationChange = InputOf<typeof ISOLATION_FIELDS>;

/**
 * Records a change of the isolation. The first one presets what is usual: decided when the reception was opened, from
 * the zone of the record, nothing recorded, nothing unsafe.
 */
export function useIsolate(): (change: IsolationChange) => Promise<readonly Refusal[]> {
  const { view, act } = useCaseScreen();
  const draft = useCaseDraft();
  const { isolation, openedAt } = view.case;
  return useCallback(
    async (change) => {
      const zone = draft.get('facts.zone');
      const preset: IsolationChange = {
        decidedAt: openedAt,
        fromZone: typeof zone === 'string' ? zone : null,
        recordingOn: 'RC0',
        safetyEvent: 'SE0',
      };
      return await act('isolate', isolation === null ? { ...preset, ...change } : change);
    },
    [act, draft, isolation, openedAt],
  );
}
