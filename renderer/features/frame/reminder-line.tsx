import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { listen } from '../../api/client.ts';
import { useWords } from '../../ui/use-words.ts';

type Line = {
  readonly kind: 'promise' | 'overdue';
  readonly caseId: string | null;
  readonly caseNo: string | null;
};

function lineOf(caseId: string | null, data: unknown): Line {
  const told = typeof data === 'object' && data !== null ? data : {};
  const caseNo: unknown = Reflect.get(told, 'caseNo');
  return {
    kind: Reflect.get(told, 'kind') === 'promise' ? 'promise' : 'overdue',
    caseId,
    caseNo: typeof caseNo === 'string' ? caseNo : null,
  };
}

/** A reminder where the system shows none: one quiet line, the last that came, gone when it was read. */
export function ReminderLine() {
  const { t } = useTranslation();
  const { reminders } = useWords().branch;
  const [line, setLine] = useState<Line | null>(null);
  useEffect(
    () =>
      listen('reminder', (caseId, data) => {
        setLine(lineOf(caseId, data));
      }),
    [],
  );
  const close = (): void => {
    setLine(null);
  };
  return (
    <output className="reminder-line" aria-label={t('branch.reminders.label')}>
      {line === null ? null : (
        <>
          <span>
            {t('branch.reminders.of', {
              kind: reminders[line.kind],
              number: line.caseNo ?? reminders.without,
            })}
          </span>
          <Link href={line.caseId === null ? '/' : `/case/${line.caseId}`} onClick={close}>
            {t('branch.reminders.open')}
          </Link>
          <Button size="small" onClick={close}>
            {t('branch.reminders.close')}
          </Button>
        </>
      )}
    </output>
  );
}
