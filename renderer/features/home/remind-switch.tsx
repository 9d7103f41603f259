import { Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifications } from '../../api/notifications.ts';

/** Reminders of this workstation, on or off: for promised calls that are due and what was missed. */
export function RemindSwitch() {
  const { t } = useTranslation();
  const id = useId();
  const [on, setOn] = useNotifications();
  if (on === null) return null;
  return (
    <span className="remind">
      <span id={id} className="note">
        {t('branch.reminders.on')}
      </span>
      <Switch size="small" checked={on} onChange={setOn} aria-labelledby={id} />
    </span>
  );
}
