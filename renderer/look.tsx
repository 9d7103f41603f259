import 'antd/dist/antd.css';
import './look.css';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addAllWords } from '../shared/words/i18n.ts';
import { THEME } from './theme.ts';
import { useLanguage } from './ui/use-language.ts';

const LOCALES = { 'zh-CN': zhCN, en: enUS };

function overlays(): HTMLElement {
  return document.getElementById('overlays') ?? document.body;
}

function nonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

/** The words and the component library of the work. Fetched after the first screen, which does without both. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  // Before anything below asks for a word.
  useState(() => {
    addAllWords(i18n);
    return null;
  });
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
