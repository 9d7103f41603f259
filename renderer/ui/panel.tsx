import { useId } from 'react';
import type { ReactNode } from 'react';

type PanelProps = {
  readonly title?: ReactNode;
  /** Stands at the right end of the title line. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A white panel on the grey page, named by its title. */
export function Panel({ title, extra, children, className }: PanelProps) {
  const id = useId();
  const name = title === undefined ? {} : { 'aria-labelledby': id };
  return (
    <section className={`panel ${className ?? ''}`} {...name}>
      {title === undefined ? null : (
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
