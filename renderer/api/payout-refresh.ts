import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What a change of a batch makes old: the lists of payouts, the batch, and what the frame counts. */
const OLD = ['payouts.page', 'payouts.batch', 'home.page'] as const;

export function usePayoutRefresh(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const name of OLD) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
}
