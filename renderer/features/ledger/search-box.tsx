import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkey } from '../../ui/use-hotkey.ts';

/** A pause this long after the last key means that the word is typed. */
export const SEARCH_PAUSE_MS = 150;

function isEditing(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement && /^(?:INPUT|TEXTAREA)$/u.test(activeElement.tagName)
  );
}

/** One box for everything; asks after a pause, never while an input method still composes. */
export function SearchBox({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [composing, setComposing] = useState(false);
  const box = useRef<InputRef>(null);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  }, [onSearch]);
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => {
      latest.current(text.trim());
    }, SEARCH_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, composing]);
  useHotkey('/', () => {
    if (isEditing()) document.execCommand('insertText', false, '/');
    else box.current?.focus();
  });
  return (
    <Input
      ref={box}
      className="search-box"
      type="search"
      aria-label={t('pages.ledger.search')}
      placeholder={t('pages.ledger.searchNote')}
      prefix={<SearchOutlined aria-hidden="true" />}
      maxLength={100}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onCompositionStart={() => {
        setComposing(true);
      }}
      onCompositionEnd={() => {
        setComposing(false);
      }}
    />
  );
}
