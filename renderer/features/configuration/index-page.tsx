import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
import type { ProposalView } from '../../../shared/contract/configuration-channels.ts';
import { SHOWN_OF_CONFIGURATION, useForget } from '../../api/forget.ts';
import { useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { showMoment } from '../../ui/show-time.ts';
import { useStaffName } from '../../ui/staff-names.tsx';
import { useWords } from '../../ui/use-words.ts';
import { PackagePanel } from './package-panel.tsx';
import { ProposalDrawer } from './proposal-drawer.tsx';

type Index = Response<'configuration.index'>;

function KindRow({ line }: { readonly line: Index['kinds'][number] }) {
  const { t } = useTranslation();
  const staffName = useStaffName();
  const { kind, version, changedBy, changedAt, twoPersons } = line;
  return (
    <tr>
      <td>
        <Link href={`/configuration/${kind}`}>{t(`configuration.kinds.${kind}`)}</Link>
        {twoPersons ? <Tag className="two-persons">{t('configuration.twoPersons')}</Tag> : null}
      </td>
      <td className="number">{t('configuration.versionOf', { version })}</td>
      <td>{changedBy === null ? t('configuration.asShipped') : staffName(changedBy)}</td>
      <td className="number">{showMoment(changedAt)}</td>
    </tr>
  );
}

function Kinds({ kinds }: Pick<Index, 'kinds'>) {
  const { t } = useTranslation();
  const heads = ['kind', 'version', 'changedBy', 'changedAt'] as const;
  return (
    <div className="panel table-panel">
      <table className="lines" aria-label={t('configuration.toIndex')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`configuration.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((line) => (
            <KindRow key={line.kind} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type WaitingProps = {
  readonly waiting: readonly ProposalView[];
  readonly onLook: (id: string) => void;
};

function Waiting({ waiting, onLook }: WaitingProps) {
  const { t } = useTranslation();
  const { configuration } = useWords();
  const staffName = useStaffName();
  const nameOf = ({ source, kinds }: ProposalView): string => {
    const names = kinds.map((kind) => configuration.kinds[kind]).join(t('common.listSeparator'));
    return source === 'package'
      ? t('common.sideBySide', { first: t('configuration.fromPackage'), second: names })
      : names;
  };
  return (
    <Panel title={t('configuration.waiting')}>
      {waiting.length === 0 ? <p className="note">{t('configuration.noWaiting')}</p> : null}
      <ul className="plain-list">
        {waiting.map((one) => (
          <li key={one.id}>
            <span className="prose">
              {nameOf(one)}
              <span className="note">
                {' '}
                {t('common.sideBySide', {
                  first: staffName(one.proposedBy),
                  second: showMoment(one.proposedAt),
                })}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('configuration.lookAt', { name: nameOf(one) })}
              onClick={() => {
                onLook(one.id);
              }}
            >
              {t('configuration.look')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** 参数维护: every kind with its version, what waits for a second person, and the package. */
export function IndexPage() {
  const { t } = useTranslation();
  const { data, failure } = useChannel('configuration.index', {});
  const refresh = useForget(SHOWN_OF_CONFIGURATION);
  const [looked, setLooked] = useState<string | null>(null);
  if (data === null) return <RefusalList failure={failure} />;
  return (
    <div className="page">
      <PageHeader title={t('configuration.title')} note={t('configuration.intro')} />
      {data.yearsWithout.map((year) => (
        <Alert
          key={year}
          type="warning"
          showIcon
          title={
            <Link href="/configuration/calendars">{t('configuration.yearMissing', { year })}</Link>
          }
        />
      ))}
      <div className="home-grid">
        <Kinds kinds={data.kinds} />
        <div className="stack">
          <Waiting waiting={data.waiting} onLook={setLooked} />
          {data.mayConfirm ? (
            <PackagePanel
              publicKey={data.publicKey}
              onProposed={(id) => {
                refresh();
                setLooked(id);
              }}
            />
          ) : null}
        </div>
      </div>
      {looked === null ? null : (
        <ProposalDrawer
          id={looked}
          mayConfirm={data.mayConfirm}
          onClose={() => {
            setLooked(null);
          }}
          onDone={() => {
            setLooked(null);
            refresh();
          }}
        />
      )}
    </div>
  );
}
