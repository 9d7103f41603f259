import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Answer } from '../shared/contract/api.ts';
import { Entrance } from './entrance.tsx';
import { THEME } from './theme.ts';
import { useLanguage } from './ui/use-words.ts';

const LOCALES = { 'zh-CN': zhCN, en: enUS };

function overlays(): HTMLElement {
  return document.getElementById('overlays') ?? document.body;
}

function nonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

function Look({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      theme={THEME}
      locale={LOCALES[useLanguage()]}
      csp={{ nonce: nonce() }}
      getPopupContainer={overlays}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  );
}

type AppProps = {
  readonly words: i18n;
  readonly client: QueryClient;
  /** How the program stood when the page was started. */
  readonly first: Answer<'app.status'>;
};

/** The page: words, cache and look around the entrance, which decides what may be shown. */
export function App({ words, client, first }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={client}>
        <Look>
          <Entrance first={first} />
        </Look>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
