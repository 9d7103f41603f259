import { useState } from 'react';
import type { LedgerView, LedgerViewContent } from '../../../shared/contract/ledger-channels.ts';
import { SHIPPED_VIEWS } from '../../../shared/domain/ledger-columns.ts';
import type { ShippedView } from '../../../shared/domain/ledger-columns.ts';
import { useForget } from '../../api/forget.ts';
import type { ChannelName } from '../../../shared/contract/api.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';

export type Shown = LedgerViewContent;

const VIEWS: readonly ChannelName[] = ['ledger.views'];

export function shippedView(name: ShippedView): Shown {
  return { columns: SHIPPED_VIEWS[name], filter: {}, search: '' };
}

export function isShipped(id: string): id is ShippedView {
  return Object.hasOwn(SHIPPED_VIEWS, id);
}

const NONE: readonly LedgerView[] = [];

/** The views that are offered, which of them is open, and what keeps or drops one. */
export function useViews() {
  const { data } = useChannel('ledger.views', {});
  const [open, setOpen] = useState<string>('usual');
  const forget = useForget(VIEWS);
  const keep = useAct('ledger.view-keep', forget);
  const drop = useAct('ledger.view-drop', forget);
  const own = data ?? NONE;
  return {
    own,
    open,
    setOpen,
    keep,
    drop,
    contentOf: (id: string): Shown | null =>
      isShipped(id) ? shippedView(id) : (own.find((view) => view.id === id)?.content ?? null),
  };
}
export type Views = ReturnType<typeof useViews>;
