import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/use-hotkey.ts';

/** A pause this long after the last key means that the word is typed. */
export const SEARCH_PAUSE_MS = 150;

function isEditing(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement && /^(?:INPUT|TEXTAREA)$/u.test(activeElement.tagName)
  );
}

type SearchBoxProps = { readonly value: string; readonly onSearch: (text: string) => void };

/** One box for everything; asks after a pause, never while an input method still composes. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    // A view brought its own search; what is typed here comes back as it was, without its outer spaces.
    if (text.trim() !== value) setText(value);
  }
  const [composes, setComposes] = useState(false);
  const box = useRef<InputRef>(null);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  }, [onSearch]);
  useEffect(() => {
    if (composes) return undefined;
    const timer = setTimeout(() => {
      latest.current(text.trim());
    }, SEARCH_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, composes]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isComposing(event) || isEditing()) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
  return (
    <Input
      ref={box}
      className="search-box"
      type="search"
      aria-label={t('ledger.search')}
      placeholder={t('ledger.searchNote')}
      prefix={<SearchOutlined aria-hidden="true" />}
      maxLength={100}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onCompositionStart={() => {
        setComposes(true);
      }}
      onCompositionEnd={() => {
        setComposes(false);
      }}
    />
  );
}
