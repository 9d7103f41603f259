import { useRef, useState } from 'react';
import type { CaseView } from '../../../shared/contract/views.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';

type Visit = CaseView['case']['steps'][number];
export type Tick = Visit['checklist'][number];

/** The visit of this step that lasts now; what is noted belongs to it (domain 5.4). */
export function openVisit({ case: c }: CaseView, step: number): Visit | null {
  return c.steps.findLast(({ stepNo, endedAt }) => stepNo === step && endedAt === null) ?? null;
}

/** What was ticked at the last visit of this step that ticked anything. */
function lastTicks({ case: c }: CaseView, step: number): readonly Tick[] {
  return (
    c.steps.findLast((one) => one.stepNo === step && one.checklist.length > 0)?.checklist ?? []
  );
}

type Ticks = {
  readonly markOf: (code: string) => Tick['mark'] | null;
  readonly set: (code: string, mark: Tick['mark'] | null) => void;
  readonly codes: readonly Refusal[];
};

/** The checklist of one step: shown at once, sent one answer after the other, so that quick ticks lose nothing. */
export function useTicks(step: number): Ticks {
  const { view, act } = useCaseScreen();
  const [ticks, setTicks] = useState<readonly Tick[]>(() => lastTicks(view, step));
  const [codes, setCodes] = useState(noRefusals);
  const latest = useRef(ticks);
  const sending = useRef(false);
  const send = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    let sent: readonly Tick[] | null = null;
    while (sent !== latest.current) {
      sent = latest.current;
      setCodes(await act('step', { stepNo: step, checklist: sent }));
    }
    sending.current = false;
  };
  const set = (code: string, mark: Tick['mark'] | null): void => {
    const others = latest.current.filter((one) => one.code !== code);
    latest.current = mark === null ? others : [...others, { code, mark }];
    setTicks(latest.current);
    void send();
  };
  return {
    markOf: (code) => ticks.find((one) => one.code === code)?.mark ?? null,
    set,
    codes,
  };
}
