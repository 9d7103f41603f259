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
import { SHOWN_OF_CONFIGURATION, useForget } from '../../api/forget.ts';
import { useTypedDraft } from '../../api/typed-drafts.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
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

type HeadProps = {
  readonly kind: ConfigurationKind;
  readonly version: number;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly onHistory: () => void;
  readonly onReset: () => void;
  readonly onPreview: () => void;
};

/** The name of the kind with the way back, and what may be done with the changes. */
function Head({ kind, version, changed, busy, onHistory, onReset, onPreview }: HeadProps) {
  const { t } = useTranslation();
  return (
    <PageHeader
      title={
        <>
          <Link href="/configuration" aria-label={t('configuration.toIndex')}>
            <ArrowLeftOutlined aria-hidden="true" />
          </Link>{' '}
          {t(`configuration.kinds.${kind}`)}
        </>
      }
      note={t('common.sideBySide', {
        first: t('configuration.versionOf', { version }),
        second: t(changed ? 'configuration.changed' : 'configuration.unchanged'),
      })}
      actions={
        <>
          <Button onClick={onHistory}>{t('configuration.history')}</Button>
          <Button disabled={!changed} onClick={onReset}>
            {t('configuration.reset')}
          </Button>
          <Button type="primary" disabled={!changed} loading={busy} onClick={onPreview}>
            {t('configuration.preview')}
          </Button>
        </>
      }
    />
  );
}

type Drawn =
  { readonly shown: 'history' } | { readonly shown: 'preview'; readonly preview: ChangePreview };

/** Contents that were typed on this page: what is kept under a kind's key is of that kind. */
const typedHere = new WeakSet<object>();

function isTyped<K extends ConfigurationKind>(value: unknown): value is ConfigurationContents[K] {
  return typeof value === 'object' && value !== null && typedHere.has(value);
}

/** The content as it stands on this page, kept while another page is looked at. */
function useContent<K extends ConfigurationKind>({ kind, read, stored }: EditingProps<K>) {
  const [content, setContent, drop] = useTypedDraft<ConfigurationContents[K]>(
    `configuration.${kind}.${String(read.version)}`,
    stored,
    isTyped,
  );
  const change = (next: ConfigurationContents[K]): void => {
    typedHere.add(next);
    setContent(next);
  };
  return { content, change, drop };
}

function Editing<K extends ConfigurationKind>(props: EditingProps<K>) {
  const { kind, read, stored, mayConfirm, onDone } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { run, busy, failure } = useAct('configuration.preview');
  const { content, change, drop } = useContent(props);
  const [drawer, setDrawer] = useState<Drawn | null>(null);
  const close = (): void => {
    setDrawer(null);
  };
  const look = async (): Promise<void> => {
    const answer = await run({ kind, content });
    if (answer.ok) setDrawer({ shown: 'preview', preview: answer.value });
  };
  const take = (version: number, old: unknown): void => {
    const known = shapedContent(kind, old);
    if (known === null) return;
    change(known);
    close();
    void message.info(t('configuration.taken', { version }));
  };
  const { version, history } = read;
  return (
    <>
      <Head
        kind={kind}
        version={version}
        changed={content !== stored}
        busy={busy}
        onHistory={() => {
          setDrawer({ shown: 'history' });
        }}
        onReset={drop}
        onPreview={() => void look()}
      />
      <RefusalList failure={failure} />
      {createElement(editorOf(kind), { value: content, onChange: change })}
      {drawer?.shown === 'preview' ? (
        <PreviewDrawer
          {...{ kind, content, mayConfirm }}
          onDone={() => {
            drop();
            onDone();
          }}
          base={version}
          preview={drawer.preview}
          onClose={close}
        />
      ) : null}
      {drawer?.shown === 'history' ? (
        <HistoryDrawer {...{ kind, history }} current={version} onTake={take} onClose={close} />
      ) : null}
    </>
  );
}

/** One kind: its editor, what a change would do, its versions. */
export function KindPage<K extends ConfigurationKind>({ kind }: { readonly kind: K }) {
  const { t } = useTranslation();
  const { data, failure } = useChannel('configuration.read', { kind, version: null });
  const index = useChannel('configuration.index', {});
  const refresh = useForget(SHOWN_OF_CONFIGURATION);
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
