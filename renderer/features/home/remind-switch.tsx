import { useTranslation } from 'react-i18next';
import { useNotifications } from '../../api/notifications.ts';
import { usePolicy } from '../../api/policy.ts';

/** Reminders of this workstation, on or off: for promised calls that are due and what was missed. */
export function RemindSwitch() {
  const { t } = useTranslation();
  const [on, setOn] = useNotifications();
  const fixed = usePolicy().fixed.includes('notifications');
  if (on === null) return null;
  return (
    <label className="remind note">
      <input
        type="checkbox"
        checked={on}
        disabled={fixed}
        onChange={({ target }) => {
          setOn(target.checked);
        }}
      />
      {t('branch.reminders.on')}
      {fixed ? <span>{t('common.fixedByPolicy')}</span> : null}
    </label>
  );
}
