import { useTranslation } from 'react-i18next';
import '../../ui/hints.css';
import { useReading } from './use-reading.ts';

/** Words about the safety of a person: said at once, above the buttons for guard, police and doctor. */
export function SafetyAlert() {
  const { t } = useTranslation();
  const { safety } = useReading();
  return (
    <div role="alert">
      {safety ? <p className="hint-safety">{t('monitor.hints.safety')}</p> : null}
    </div>
  );
}
