import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useContext, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from './text-input.tsx';

/** Asks the desk for a masked field in full; null when it was refused. */
type Reveal = (field: string, reason: string) => Promise<string | null>;

const RevealContext = createContext<Reveal | null>(null);
export const RevealProvider = RevealContext.Provider;

/** Shown in full for so long, then masked again (experience, 8). */
const SHOWN_MS = 30_000;

type RevealButtonProps = {
  /** As the desk names it: `complainant.phone`. */
  readonly place: string;
  readonly masked: string;
};

/** A masked value with the way to see it: a reason, then half a minute in full. */
export function RevealButton({ place, masked }: RevealButtonProps) {
  const { t } = useTranslation();
  const reasonId = useId();
  const reveal = useContext(RevealContext);
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => {
      setShown(null);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [shown]);

  useEffect(() => {
    if (asking) document.getElementById(reasonId)?.focus();
  }, [asking, reasonId]);

  const show = async (): Promise<void> => {
    const value = await reveal?.(place, reason.trim());
    setShown(value ?? null);
    setAsking(false);
    setReason('');
  };

  if (reveal === null) return <span className="number">{masked}</span>;
  return (
    <span className="reveal">
      <span className="number">{shown ?? masked}</span>
      {shown !== null ? <span className="note">{t('case.reveal.shown')}</span> : null}
      {shown === null && !asking ? (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('case.reveal.show')}
        </Button>
      ) : null}
      {asking ? (
        <span className="reveal-reason">
          <label htmlFor={reasonId}>{t('case.reveal.reason')}</label>
          <TextInput id={reasonId} value={reason} onChange={setReason} max={300} />
          <Button size="small" disabled={reason.trim() === ''} onClick={() => void show()}>
            {t('case.reveal.confirm')}
          </Button>
        </span>
      ) : null}
    </span>
  );
}
