import { useTranslation } from 'react-i18next';
import { useNotifications } from '../../api/notifications.ts';

/** Reminders of this workstation, on or off: for promised calls that are due and what was missed. */
export function RemindSwitch() {
  const { t } = useTranslation();
  const [on, setOn] = useNotifications();
  if (on === null) return null;
  return (
    <label className="remind note">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked);
        }}
      />
      {t('branch.reminders.on')}
    </label>
  );
}
