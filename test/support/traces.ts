import type { Store } from '../../electron/storage/store.ts';

/** Everything that the audit trail keeps apart from its lines, and all that waits to be sent, as text. */
export function tracesIn(store: Store): string {
  const lines = store.audit.page({ limit: 5000 });
  return JSON.stringify([
    lines.map(({ seq }) => store.audit.contents(seq)),
    store.outbox.after(0, 5000),
  ]);
}
