import { useEffect, useState } from 'react';
import { hostBridge } from './bridge.ts';

/** Hand-checked: this stands before the first screen, where the library of checks is not yet there. */
export type PolicyTold = {
  readonly state: 'none' | 'in-force' | 'broken';
  readonly fixed: readonly string[];
  readonly idleLockMinutes: number | null;
};

const NOTHING_FIXED: PolicyTold = { state: 'none', fixed: [], idleLockMinutes: null };

function toldIn(answer: unknown): PolicyTold {
  const value: unknown = Reflect.get(Object(answer), 'value');
  const [state, fixed, minutes] = ['state', 'fixed', 'idleLockMinutes'].map((name): unknown =>
    Reflect.get(Object(value), name),
  );
  if (state !== 'in-force' && state !== 'broken') return NOTHING_FIXED;
  return {
    state,
    fixed: Array.isArray(fixed) ? fixed.filter((name) => typeof name === 'string') : [],
    idleLockMinutes: typeof minutes === 'number' ? minutes : null,
  };
}

async function askHost(): Promise<PolicyTold> {
  try {
    return toldIn(await hostBridge().call('host.policy', {}));
  } catch {
    return NOTHING_FIXED;
  }
}

/** What the policy of this computer fixes; nothing until the host has answered. */
export function usePolicy(): PolicyTold {
  const [told, setTold] = useState(NOTHING_FIXED);
  useEffect(() => {
    let stays = true;
    void (async () => {
      const policy = await askHost();
      if (stays) setTold(policy);
    })();
    return () => {
      stays = false;
    };
  }, []);
  return told;
}
