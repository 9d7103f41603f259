import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { createElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Response } from '../../../shared/contract/api.ts';
import type { ChangePreview } from '../../../shared/contract/configuration-channels.ts';
import { shapedContent } from '../../../shared/contract/configuration-reading.ts';
import type {
  ConfigurationContents,
  ConfigurationKind,
} from '../../../shared/domain/configuration.ts';
import { useConfigurationRefresh } from '../../api/configuration-refresh.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useWords } from '../../ui/use-words.ts';
import { editorOf } from './editors.ts';
import { HistoryDrawer } from './history-drawer.tsx';
import { PreviewDrawer } from './preview-drawer.tsx';

type EditingProps<K extends ConfigurationKind> = {
  readonly kind: K;
  readonly read: Response<'configuration.read'>;
  readonly stored: ConfigurationContents[K];
  readonly mayConfirm: boolean;
  readonly onDone: () => void;
};

function Editing<K extends ConfigurationKind>(props: EditingProps<K>) {
  const { kind, read, stored, mayConfirm, onDone } = props;
  const { t } = useTranslation();
  const { configuration: words } = useWords();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('configuration.preview');
  const [content, setContent] = useState(stored);
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const [history, setHistory] = useState(false);
  const changed = content !== stored;
  const look = async (): Promise<void> => {
    const answer = await run({ kind, content });
    if (answer.ok) setPreview(answer.value);
  };
  const take = (version: number, old: unknown): void => {
    const known = shapedContent(kind, old);
    if (known === null) return;
    setContent(known);
    setHistory(false);
    void message.info(t('configuration.taken', { version }));
  };
  return (
    <>
      <PageHeader
        title={
          <>
            <Link href="/configuration" aria-label={t('configuration.toIndex')}>
              <ArrowLeftOutlined aria-hidden="true" />
            </Link>{' '}
            {words.kinds[kind]}
          </>
        }
        note={t('common.sideBySide', {
          first: t('configuration.versionOf', { version: read.version }),
          second: t(changed ? 'configuration.changed' : 'configuration.unchanged'),
        })}
        actions={
          <>
            <Button
              onClick={() => {
                setHistory(true);
              }}
            >
              {t('configuration.history')}
            </Button>
            <Button
              disabled={!changed}
              onClick={() => {
                setContent(stored);
              }}
            >
              {t('configuration.reset')}
            </Button>
            <Button type="primary" disabled={!changed} loading={busy} onClick={() => void look()}>
              {t('configuration.preview')}
            </Button>
          </>
        }
      />
      <RefusalList failure={failure} />
      {createElement(editorOf(kind), { value: content, onChange: setContent })}
      {preview === null ? null : (
        <PreviewDrawer
          kind={kind}
          content={content}
          base={read.version}
          preview={preview}
          mayConfirm={mayConfirm}
          onClose={() => {
            setPreview(null);
          }}
          onDone={onDone}
        />
      )}
      {history ? (
        <HistoryDrawer
          kind={kind}
          history={read.history}
          current={read.version}
          onTake={take}
          onClose={() => {
            setHistory(false);
          }}
        />
      ) : null}
    </>
  );
}

/** One kind: its editor, what a change would do, its versions. */
export function KindPage<K extends ConfigurationKind>({ kind }: { readonly kind: K }) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('configuration.read', { kind, version: null });
  const index = useChannel('configuration.index', {});
  const refresh = useConfigurationRefresh();
  const [round, setRound] = useState(0);
  const stored = useMemo(
    () => (data === null ? null : shapedContent(kind, data.content)),
    [kind, data],
  );
  if (data === null || index.data === null) {
    return <RefusalList failure={failure ?? index.failure} />;
  }
  return (
    <div className="page configuration">
      {stored === null ? (
        <p role="alert">{t('configuration.unreadable')}</p>
      ) : (
        <Editing
          key={`${String(data.version)} ${String(round)}`}
          kind={kind}
          read={data}
          stored={stored}
          mayConfirm={index.data.mayConfirm}
          onDone={() => {
            setRound(round + 1);
            refresh();
          }}
        />
      )}
    </div>
  );
}
