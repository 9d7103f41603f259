import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What depends on the configuration. */
const DEPENDING = [
  'configuration.index',
  'configuration.read',
  'configuration.waiting',
  'configuration.words',
  'book.read',
];

/** Forgets what is shown of the configuration, after it changed. */
export function useConfigurationRefresh(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const name of DEPENDING) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
}
