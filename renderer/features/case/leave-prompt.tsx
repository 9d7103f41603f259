import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../../shared/domain/day.ts';
import { isRefused, noRefusals } from '../../ui/case-codes.ts';
import { useCaseScreen } from '../../ui/case-screen.tsx';
import { useNowOnce } from '../../ui/clock.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { MomentInput } from '../../ui/moment-input.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import './leave-prompt.css';

const FACE_TO_FACE = 'S01';

/** Of a visit that nobody ended: when the customer left, now or at the time they did; it gives the length of stay. */
export function LeavePrompt() {
  const { t } = useTranslation();
  const { fields } = useWords();
  const id = useId();
  const { view, act, busy } = useCaseScreen();
  const now = useNowOnce();
  const [at, setAt] = useState<Moment | null>(null);
  const [codes, setCodes] = useState(noRefusals);
  const { leftAt, facts } = view.case;
  if (leftAt !== null || facts.source !== FACE_TO_FACE || !view.may.includes('leave')) return null;
  return (
    <div className="leave-prompt">
      <Labelled label={fields.leave.leftAt} controlId={id} place="leave.leftAt">
        <MomentInput id={id} value={at} onChange={setAt} />
      </Labelled>
      <Button
        size="small"
        loading={busy}
        onClick={() => void act('leave', { leftAt: at ?? now() }).then(setCodes)}
      >
        {at === null ? t('reception.leave.now') : t('common.save')}
      </Button>
      <RefusalList failure={isRefused(codes) ? { codes } : null} />
    </div>
  );
}
