import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../../shared/contract/audit-channels.ts';
import { useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useAuditWords } from './audit-words.ts';

function Contents({ seq }: Pick<AuditRow, 'seq'>) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('audit.contents', { seq });
  if (data === null) return <RefusalList failure={failure} />;
  return (
    <>
      <h3>{t('audit.contents')}</h3>
      {data.kept ? (
        <>
          <p className="note">{t('audit.contentsNote')}</p>
          <table className="lines" aria-label={t('audit.contents')}>
            <tbody>
              {data.parts.map(({ path, shown, characters }) => (
                <tr key={path}>
                  <th scope="row">{path}</th>
                  <td>{shown === '' ? t('audit.hidden', { count: characters }) : shown}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className="note">{t('audit.noContents')}</p>
      )}
      <h3>{t('audit.digest')}</h3>
      <p className="audit-digest">{data.digest}</p>
      {data.contentDigest === null ? null : (
        <>
          <h3>{t('audit.contentDigest')}</h3>
          <p className="audit-digest">{data.contentDigest}</p>
        </>
      )}
    </>
  );
}

type LineProps = { readonly row: AuditRow; readonly onClose: () => void };

/** One line of the trail beside the list, with what it changed. */
export function AuditLineDrawer({ row, onClose }: LineProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const { seq, at, dueAt, by, action, entity, entityId, caseNo, ids } = row;
  const lines: readonly (readonly [string, string])[] = [
    [t('audit.seq'), String(seq)],
    [t('audit.at'), showMoment(at)],
    ...(dueAt === null ? [] : [[t('audit.dueAt'), showMoment(dueAt)] as const]),
    [t('audit.by'), words.person(by)],
    [t('audit.action'), words.action(action)],
    [t('audit.entity'), `${words.entity(entity)} ${caseNo ?? entityId}`],
    ...Object.entries(ids),
  ];
  return (
    <Drawer
      open
      size={560}
      title={t('audit.details')}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <table className="lines" aria-label={t('audit.details')}>
        <tbody>
          {lines.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="audit-digest">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Contents seq={seq} />
    </Drawer>
  );
}
