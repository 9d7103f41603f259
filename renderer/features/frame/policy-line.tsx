import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '../../api/policy.ts';

/** Says to everybody that the policy of this computer cannot be read: somebody must mend it. */
export function PolicyLine() {
  const { t } = useTranslation();
  const { state } = usePolicy();
  return state === 'broken' ? (
    <Alert type="warning" banner title={t('workstation.policyBroken')} />
  ) : null;
}
