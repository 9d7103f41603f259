import type { ScriptChange } from '../domain/configuration.ts';
import { SCRIPT_KINDS, SCRIPT_STEPS } from '../domain/entry-checks.ts';
import type { ScriptEntry } from './script-entry.ts';

function isScriptKind(kind: string): kind is ScriptEntry['kind'] {
  return SCRIPT_KINDS.some((one) => one === kind);
}

function isStep(scene: string): scene is (typeof SCRIPT_STEPS)[number] {
  return SCRIPT_STEPS.some((one) => one === scene);
}

function ownScript({ code, kind, scene, zh, en }: ScriptChange): readonly ScriptEntry[] {
  return isScriptKind(kind) && isStep(scene) ? [{ code, kind, scene, zh, en }] : [];
}

/** The sentences of the guide as this institution words them, those switched off left out. */
export function scriptsWith(
  shipped: readonly ScriptEntry[],
  changes: readonly ScriptChange[],
): readonly ScriptEntry[] {
  if (changes.length === 0) return shipped;
  const byCode = new Map(changes.map((change) => [change.code, change]));
  const worded = shipped.flatMap((entry) => {
    const change = byCode.get(entry.code);
    if (change === undefined) return [entry];
    return change.active ? [{ ...entry, zh: change.zh, en: change.en }] : [];
  });
  const known = new Set(shipped.map(({ code }) => code));
  const own = changes.filter(({ code, active }) => active && !known.has(code));
  return [...worded, ...own.flatMap(ownScript)];
}
