/** The key that does the same as the button it stands in; the list of keys says it to screen readers. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {keys}
    </kbd>
  );
}
