import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName } from '../../shared/domain/list-names.ts';
import { useLanguage } from './use-language.ts';
import { useLists } from './wording.ts';

export type Option = { readonly value: string; readonly label: string };

type Chosen = string | readonly string[] | null;

function isChosen(code: string, chosen: Chosen): boolean {
  return typeof chosen === 'string' ? chosen === code : (chosen?.includes(code) ?? false);
}

/**
 * The entries of a code list that are in use, in the language of the page; `only` narrows them to some codes. One that
 * is switched off is still there where it has been chosen.
 */
export function useListOptions(
  list: ListName,
  only?: readonly string[],
  chosen: Chosen = null,
): readonly Option[] {
  const language = useLanguage();
  const lists = useLists();
  return useMemo(
    () =>
      lists[list]
        .filter(({ code }) => only === undefined || only.includes(code))
        .filter(({ code, inactive }) => inactive !== true || isChosen(code, chosen))
        .map(({ code, zh, en }) => ({ value: code, label: language === 'zh-CN' ? zh : en })),
    [lists, list, only, chosen, language],
  );
}

function matches(input: string, option: Option | undefined): boolean {
  const typed = input.normalize('NFKC').trim().toLowerCase();
  if (option === undefined) return false;
  return option.label.toLowerCase().includes(typed) || option.value.toLowerCase() === typed;
}

type Shared = {
  readonly id?: string;
  readonly name?: string;
  readonly options: readonly Option[];
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
};

function selectProps({ id, name, options, disabled, required, placeholder }: Shared) {
  const list: Option[] = [...options];
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { 'aria-label': name }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(required === true ? { 'aria-required': true } : {}),
    options: list,
    disabled: disabled ?? false,
    className: 'select',
    showSearch: { optionFilterProp: 'label', filterOption: matches },
    popupMatchSelectWidth: false,
  } as const;
}

/** One of several, searched by typing. */
export function OneSelect({
  value,
  onChange,
  ...rest
}: Shared & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select<string, Option>
      {...selectProps(rest)}
      value={value}
      allowClear={rest.required === true ? false : { label: t('common.clear') }}
      onChange={(next: string | undefined) => {
        onChange(next ?? null);
      }}
    />
  );
}

type ManyProps = {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Keeps to one line and counts what does not fit; otherwise everything chosen is shown. */
  readonly oneLine?: boolean;
};

/** Any of several. */
export function ManySelect({ value, onChange, oneLine, ...rest }: Shared & ManyProps) {
  const { t } = useTranslation();
  return (
    <Select<string[], Option>
      {...selectProps(rest)}
      mode="multiple"
      value={[...value]}
      {...(oneLine === true
        ? {
            maxTagCount: 'responsive' as const,
            maxTagPlaceholder: (more) => t('pages.parts.more', { count: more.length }),
          }
        : {})}
      onChange={onChange}
    />
  );
}

type CodeProps = Omit<Shared, 'options'> & {
  readonly list: ListName;
  readonly only?: readonly string[];
};

/** One code of a list. */
export function CodeSelect({
  list,
  only,
  ...rest
}: CodeProps & {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  return <OneSelect {...rest} options={useListOptions(list, only, rest.value)} />;
}

/** Several codes of a list. */
export function CodesSelect({ list, only, ...rest }: CodeProps & ManyProps) {
  return <ManySelect {...rest} options={useListOptions(list, only, rest.value)} />;
}
