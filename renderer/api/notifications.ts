import { useCallback, useEffect, useState } from 'react';
import { hostBridge } from './bridge.ts';

/** What the host says of its setting; null when it does not answer. */
async function askHost(request: { readonly on?: boolean }): Promise<boolean | null> {
  try {
    const answer: unknown = await hostBridge().call('host.notifications', request);
    if (typeof answer !== 'object' || answer === null) return null;
    const value: unknown = Reflect.get(answer, 'value');
    if (typeof value !== 'object' || value === null) return null;
    const on: unknown = Reflect.get(value, 'on');
    return typeof on === 'boolean' ? on : null;
  } catch {
    return null;
  }
}

/** Whether this workstation reminds when something falls due, and the way to set it. */
export function useNotifications(): readonly [boolean | null, (on: boolean) => void] {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    void askHost({}).then(setOn);
  }, []);
  const set = useCallback((next: boolean) => {
    void askHost({ on: next }).then(setOn);
  }, []);
  return [on, set];
}
