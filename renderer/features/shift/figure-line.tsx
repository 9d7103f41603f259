type FigureLineProps = { readonly figures: readonly (readonly [label: string, value: number])[] };

/** A few numbers in one line, each under its name. */
export function FigureLine({ figures }: FigureLineProps) {
  return (
    <dl className="shift-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
