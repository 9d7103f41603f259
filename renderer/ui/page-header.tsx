import type { ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
};

/** The line at the top of a page. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <h1>{title}</h1>
      {note === undefined ? null : <span className="page-note">{note}</span>}
      {actions === undefined ? null : <div className="page-actions">{actions}</div>}
    </div>
  );
}
