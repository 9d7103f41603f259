import { readFileSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/words/languages.ts';

type Environment = Readonly<Record<string, string | undefined>>;

function absolute(path: string): boolean {
  return posix.isAbsolute(path) || win32.isAbsolute(path);
}

const Folder = z.string().min(1).max(400).refine(absolute);

/** What an administrator of computers may fix for every person of this one; all of it may be left out. */
const PolicyValues = z.strictObject({
  /** The idle lock comes after so many minutes at the latest, whatever the institution set. */
  idleLockMinutes: z.int().min(1).max(60).optional(),
  language: z.enum(LANGUAGES).optional(),
  notifications: z.boolean().optional(),
  /** Where the second copy of every backup goes. */
  secondBackupFolder: Folder.optional(),
  /** Whether the key store of the system may hold a key. */
  osKeyStore: z.boolean().optional(),
  dataFolder: Folder.optional(),
});
type PolicyValues = z.infer<typeof PolicyValues>;

const PolicyFile = z.strictObject({ version: z.literal(1), ...PolicyValues.shape });

/** `broken`: there is a file, but it cannot be trusted or understood; then the strictest values hold. */
export const Policy = z.strictObject({
  state: z.enum(['none', 'in-force', 'broken']),
  values: PolicyValues,
});
export type Policy = z.infer<typeof Policy>;

export const NO_POLICY: Policy = { state: 'none', values: {} };

/** Nothing that makes less safe, until somebody mends the file. */
const BROKEN: Policy = {
  state: 'broken',
  values: { idleLockMinutes: 5, notifications: false, osKeyStore: false },
};

/** The file for the whole computer: only an administrator may write there. */
export function policyFile(platform: NodeJS.Platform, env: Environment): string {
  if (platform === 'win32') {
    return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Ansu', 'policy.json');
  }
  return platform === 'darwin'
    ? '/Library/Application Support/Ansu/policy.json'
    : '/etc/ansu/policy.json';
}

/** What the text of a policy file says. The data folder counts even where the rest is wrong: no second vault may arise beside the first. */
export function parsePolicy(text: string): Policy {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return BROKEN;
  }
  const file = PolicyFile.safeParse(content);
  if (file.success) {
    const { version: _, ...values } = file.data;
    return { state: 'in-force', values };
  }
  const folder = z.object({ dataFolder: Folder }).safeParse(content);
  if (!folder.success) return BROKEN;
  return { ...BROKEN, values: { ...BROKEN.values, dataFolder: folder.data.dataFolder } };
}

/** On Windows the rights of the folder say who may write; elsewhere the file must be root's alone to change. */
function isTrusted(file: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o022) === 0;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

export type PolicySource = { readonly file: string; readonly trusted: boolean };

/** A delivered program reads the file of the computer only; one that runs from its sources may be given another, for tests. */
export function policySource(fromSources: boolean, env: Environment): PolicySource {
  const given = fromSources ? env['ANSU_POLICY_FILE'] : undefined;
  return given === undefined
    ? { file: policyFile(process.platform, env), trusted: false }
    : { file: given, trusted: true };
}

export function readPolicy({ file, trusted }: PolicySource): Policy {
  try {
    const text = readFileSync(file, 'utf8');
    return trusted || isTrusted(file) ? parsePolicy(text) : BROKEN;
  } catch (error) {
    return isMissing(error) ? NO_POLICY : BROKEN;
  }
}

/** What the pages are told: which settings are fixed here, and what the idle lock may be at most. */
export function toldOf({ state, values }: Policy): {
  readonly state: Policy['state'];
  readonly fixed: readonly string[];
  readonly idleLockMinutes: number | null;
} {
  return { state, fixed: Object.keys(values), idleLockMinutes: values.idleLockMinutes ?? null };
}
