import type { ReactNode } from 'react';

type PlainButtonProps = {
  readonly kind: 'primary' | 'link';
  /** Sends the form around it. */
  readonly submit?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};

/** A button of the first screens, which are shown before the component library is there. */
export function PlainButton(props: PlainButtonProps) {
  const { kind, submit, busy, disabled, onClick, children } = props;
  return (
    <button
      type={submit === true ? 'submit' : 'button'}
      className={`plain-button plain-button-${kind}`}
      disabled={disabled === true || busy === true}
      aria-busy={busy === true}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {children}
    </button>
  );
}
