import 'antd/dist/antd.css';
import './look.css';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { THEME } from './theme.ts';
import { useLanguage } from './ui/use-words.ts';

const LOCALES = { 'zh-CN': zhCN, en: enUS };

function overlays(): HTMLElement {
  return document.getElementById('overlays') ?? document.body;
}

function nonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

/** What the component library needs around it. Fetched after the first screen, which does without the library. */
export function Look({ children }: { readonly children: ReactNode }) {
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
