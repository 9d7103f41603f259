import { Button, Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/contract/api.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { RefusalList } from './refusal-list.tsx';

type FormDrawerProps = {
  readonly title: string;
  readonly size?: number;
  /** What the button that sends is called, where it does not just save. */
  readonly send?: string;
  /** What is sent takes something away. */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** False while something that is needed is missing. */
  readonly ready?: boolean;
  readonly failure: Failure | null;
  /** Where each refusal leads to. */
  readonly places?: Readonly<Partial<Record<Refusal, string>>>;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
};

type TypingFormProps = { readonly onSend: () => void; readonly children: ReactNode };

/** Typing begins in its first text. */
function TypingForm({ onSend, children }: TypingFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input[type="text"]')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

/** A form beside the page, with what was refused and the two ways out. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, size, send, danger, busy, ready, failure, places, children } = props;
  const { t } = useTranslation();
  return (
    <Drawer
      open
      size={size ?? 460}
      title={title}
      closable={{ 'aria-label': t('common.close') }}
      onClose={props.onClose}
    >
      <TypingForm
        onSend={() => {
          if (ready !== false) props.onSend();
        }}
      >
        {children}
        <RefusalList failure={failure} {...(places === undefined ? {} : { places })} />
        <div className="drawer-buttons">
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            htmlType="submit"
            loading={busy}
            disabled={ready === false}
            {...(danger === true ? { danger: true } : { type: 'primary' })}
          >
            {send ?? t('common.save')}
          </Button>
        </div>
      </TypingForm>
    </Drawer>
  );
}
