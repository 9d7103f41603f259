import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Response } from '../../../shared/contract/api.ts';
import { useAct } from '../../api/use-channel.ts';
import { download, pickFile } from '../../api/files.ts';
import { Panel } from '../../ui/panel.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { ProblemList } from './change-tables.tsx';

type Problems = Response<'configuration.import'>['problems'];

/** Everything wrong with a package, kind by kind. */
function PackageProblems({ problems }: { readonly problems: Problems }) {
  const { t } = useTranslation();
  const { configuration } = useWords();
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return (
    <div role="alert" className="problems">
      <p>{t('configuration.package.refused')}</p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{configuration.kinds[kind]}</h3>
          <ProblemList problems={problems.filter((one) => one.kind === kind)} />
        </section>
      ))}
    </div>
  );
}

type PackageProps = {
  readonly publicKey: string;
  /** The package waits as a proposal. */
  readonly onProposed: (id: string) => void;
};

function useImport(onProposed: (id: string) => void) {
  const importing = useAct('configuration.import');
  const [problems, setProblems] = useState<Problems>([]);
  const [picked, setPicked] = useState<Failure | null>(null);
  const run = async (): Promise<void> => {
    setProblems([]);
    importing.clear();
    const file = await pickFile('package');
    setPicked(file.ok ? null : file.failure);
    if (!file.ok || file.value === null) return;
    const answer = await importing.run({ ticket: file.value.ticket });
    if (!answer.ok) return;
    setProblems(answer.value.problems);
    if (answer.value.id !== null) onProposed(answer.value.id);
  };
  return { run, problems, busy: importing.busy, failure: picked ?? importing.failure };
}

/** 配置包: the whole configuration out of this branch, or into it. */
export function PackagePanel({ publicKey, onProposed }: PackageProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const exporting = useAct('configuration.export');
  const taking = useImport(onProposed);
  const save = async (): Promise<void> => {
    const answer = await exporting.run({});
    if (!answer.ok) return;
    const { saved, downloadId } = answer.value;
    if (!saved && downloadId === null) return;
    if (await download(downloadId)) void message.success(t('configuration.package.exported'));
  };
  return (
    <Panel
      title={t('configuration.package.title')}
      extra={
        <span className="row-actions">
          <Button size="small" loading={exporting.busy} onClick={() => void save()}>
            {t('configuration.package.export')}
          </Button>
          <Button size="small" loading={taking.busy} onClick={() => void taking.run()}>
            {t('configuration.package.import')}
          </Button>
        </span>
      }
    >
      <p className="note">{t('configuration.package.note')}</p>
      <p className="public-key">
        <span className="label">{t('configuration.package.publicKey')}</span>{' '}
        <code>{publicKey}</code>
      </p>
      <RefusalList failure={taking.failure ?? exporting.failure} />
      {taking.problems.length === 0 ? null : <PackageProblems problems={taking.problems} />}
    </Panel>
  );
}
