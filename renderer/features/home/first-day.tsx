import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Me } from '../../../shared/contract/views.ts';
import { missingPosts } from '../../../shared/domain/posts.ts';
import { Panel } from '../../ui/panel.tsx';
import { useStaff } from '../../ui/staff-names.tsx';

/** What an administrator sees on a new branch: the posts that nobody holds, and where people are added. */
export function FirstDay({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const staff = useStaff();
  if (!me.pages.includes('staff') || staff.length === 0) return null;
  const missing = missingPosts(staff);
  if (missing.length === 0) return null;
  return (
    <Panel
      title={t('desk.firstDay.title')}
      extra={<Link href="/staff">{t('desk.firstDay.toStaff')}</Link>}
    >
      <p className="note">{t('desk.firstDay.intro')}</p>
      <ul className="first-day">
        {missing.map((post) => (
          <li key={post}>{t(`desk.firstDay.${post}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}
