import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ChannelName } from '../../shared/contract/api.ts';

/** Lists that any change of a case may alter. */
export const LISTS_OF_CASES: readonly ChannelName[] = [
  'home.page',
  'home.cases',
  'approvals.queue',
  'follow-ups.queue',
  'cases.list',
  'ledger.page',
  'ledger.sums',
];

/** What a change of a batch makes old: the lists of payouts, the batch, and what the frame counts. */
export const SHOWN_OF_PAYOUTS: readonly ChannelName[] = [
  'payouts.page',
  'payouts.batch',
  'home.page',
];

/** What an import, or its taking back, makes old. */
export const SHOWN_OF_IMPORTS: readonly ChannelName[] = [
  'imports.page',
  'imports.problems',
  'imports.duplicates',
];

/** What depends on the configuration. */
export const SHOWN_OF_CONFIGURATION: readonly ChannelName[] = [
  'configuration.index',
  'configuration.read',
  'configuration.waiting',
  'configuration.words',
  'book.read',
  'home.page',
];

/** Forgets what these channels answered, whatever they were asked: what is shown of it is asked anew. */
export function useForget(names: readonly ChannelName[]): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const name of names) void client.invalidateQueries({ queryKey: [name] });
  }, [client, names]);
}
