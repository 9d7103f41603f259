type FactListProps = {
  /** Label and value; what is not known is left out. */
  readonly facts: readonly (readonly [label: string, value: string])[];
};

/** Labels and values to be read, not changed. */
export function FactList({ facts }: FactListProps) {
  const known = facts.filter(([, value]) => value !== '');
  return (
    <dl className="fact-list">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
