import { randomUUID } from 'node:crypto';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { attemptsIn } from './attempts.ts';
import { readOneTimeCode, readRecoveryCode } from './codes.ts';
import { forget, stretch, STRONG_COST } from './keys.ts';
import { hasVault, readVault, secretWraps, writeVault } from './vault-file.ts';
import type { StoreWrap, VaultFile, Wrap } from './vault-file.ts';
import {
  DATA_KEY_BYTES,
  openWrap,
  recoveryWrap,
  SALT_BYTES,
  staffWrap,
  whoOf,
} from './vault-wraps.ts';
import type { StaffSecret, VaultPlace } from './vault-wraps.ts';

type VaultFailure = 'vault-missing' | 'vault-damaged';
/** `waitSeconds`: how long the next guess has to wait; 0 = it may come at once. */
export type UnlockFailure = {
  readonly code: VaultFailure | 'wrong-password' | 'recovery-code-wrong' | 'too-many-attempts';
  readonly waitSeconds: number;
};
/** The data key is the caller's to overwrite. `oneTime`: a password has to be set before anything else. */
export type Unlocked = {
  readonly dataKey: Buffer;
  readonly vaultId: string;
  readonly wrapId: string;
  readonly oneTime: boolean;
};

const RECOVERY = 'recovery';
/** Guesses at numbers that nobody has share one count, so that they cannot fill the file. */
const NOBODY = 'nobody';

/** The vault file of a data key that two secrets open: one person's and the recovery code. */
export async function vaultOf(
  place: VaultPlace,
  { vaultId, dataKey }: { readonly vaultId: string; readonly dataKey: Uint8Array },
  first: StaffSecret,
  recoveryCode: string,
): Promise<{ readonly file: VaultFile; readonly wrapId: string }> {
  const own = await staffWrap(place, vaultId, dataKey, first);
  const recovery = await recoveryWrap(place, dataKey, recoveryCode);
  const file = { v: 1, vault: vaultId, cipher: 'aegis', wraps: [own, recovery] } as const;
  return { file, wrapId: own.id };
}

/** A vault with its first member of staff and its recovery code; refuses a folder that has one. */
export async function createVault(
  place: VaultPlace,
  first: StaffSecret,
  recoveryCode: string,
): Promise<Result<Unlocked, 'vault-exists'>> {
  if (hasVault(place.folder)) return fail('vault-exists');
  const dataKey = Buffer.from(place.random(DATA_KEY_BYTES));
  const vault = randomUUID();
  const { file, wrapId } = await vaultOf(place, { vaultId: vault, dataKey }, first, recoveryCode);
  if (hasVault(place.folder)) return fail('vault-exists');
  writeVault(place.folder, file);
  return ok({ dataKey, vaultId: vault, wrapId, oneTime: first.oneTime });
}

type Guess = {
  readonly who: string;
  readonly wraps: readonly Wrap[];
  readonly secretFor: (wrap: Wrap) => string;
  readonly wrong: 'wrong-password' | 'recovery-code-wrong';
};

async function guess(
  place: VaultPlace,
  vault: VaultFile,
  { who: asked, wraps, secretFor, wrong }: Guess,
  nowMs: number,
): Promise<Result<Unlocked, UnlockFailure>> {
  const attempts = attemptsIn(place.counted ?? place.folder);
  // Guesses at the key file of a backup have a count of their own: a right one there must not clear ours.
  const who = place.counted === undefined ? asked : `backup ${asked}`;
  const waitSeconds = attempts.wait(who, nowMs);
  if (waitSeconds > 0) return fail({ code: 'too-many-attempts', waitSeconds });
  attempts.begin(who, nowMs);
  for (const wrap of wraps) {
    const dataKey = await openWrap(wrap, secretFor(wrap));
    if (dataKey === null) continue;
    attempts.right(who);
    return ok({ dataKey, vaultId: vault.vault, wrapId: wrap.id, oneTime: wrap.oneTime });
  }
  // As slow for a number that nobody has, so that time does not tell who works here.
  if (wraps.length === 0) {
    forget(await stretch('', place.random(SALT_BYTES), place.cost ?? STRONG_COST));
  }
  return fail({ code: wrong, waitSeconds: attempts.wait(who, nowMs) });
}

/** Opens with 工号 and password or one-time code. Wrong guesses are counted on disk and slow the next ones down. */
export async function unlockByStaff(
  place: VaultPlace,
  { staffNo, secret }: Pick<StaffSecret, 'staffNo' | 'secret'>,
  nowMs: number,
): Promise<Result<Unlocked, UnlockFailure>> {
  const read = readVault(place.folder);
  if (!read.ok) return fail({ code: read.failure, waitSeconds: 0 });
  const who = whoOf(read.value.vault, staffNo);
  const wraps = secretWraps(read.value).filter((wrap) => wrap.who === who);
  const code = readOneTimeCode(secret) ?? secret;
  const secretFor = ({ oneTime }: Wrap): string => (oneTime ? code : secret);
  const named = wraps.length === 0 ? NOBODY : who;
  const wrong = 'wrong-password';
  return await guess(place, read.value, { who: named, wraps, secretFor, wrong }, nowMs);
}

/** Opens with the recovery code, however it is typed. A text that cannot be a code is not counted as a guess. */
export async function unlockByRecovery(
  place: VaultPlace,
  typed: string,
  nowMs: number,
): Promise<Result<Unlocked, UnlockFailure>> {
  const read = readVault(place.folder);
  if (!read.ok) return fail({ code: read.failure, waitSeconds: 0 });
  const code = readRecoveryCode(typed);
  const wrong = 'recovery-code-wrong';
  if (code === null) return fail({ code: wrong, waitSeconds: 0 });
  const wraps = secretWraps(read.value).filter(({ kind }) => kind === RECOVERY);
  return await guess(
    place,
    read.value,
    { who: RECOVERY, wraps, secretFor: () => code, wrong },
    nowMs,
  );
}

/** The open vault's new wrap in the place of those that `replaced` names, in one write. */
async function put(
  place: VaultPlace,
  make: (vaultId: string) => Promise<Wrap>,
  replaced: (wrap: Wrap | StoreWrap, made: Wrap) => boolean,
): Promise<Result<Wrap, VaultFailure>> {
  const before = readVault(place.folder);
  if (!before.ok) return before;
  const made = await make(before.value.vault);
  // Read again: making a wrap takes a while, and another may have been written meanwhile.
  const now = readVault(place.folder);
  if (!now.ok) return now;
  const kept = now.value.wraps.filter((wrap) => !replaced(wrap, made));
  writeVault(place.folder, { ...now.value, wraps: [...kept, made] });
  return ok(made);
}

/** Sets a password or one-time code in the place of the person's old one; the id of the new wrap. */
export async function setStaffSecret(
  place: VaultPlace,
  dataKey: Uint8Array,
  own: StaffSecret,
): Promise<Result<string, VaultFailure>> {
  const result = await put(
    place,
    async (vaultId) => await staffWrap(place, vaultId, dataKey, own),
    (wrap, made) => wrap.kind === 'staff' && wrap.who === made.who,
  );
  if (!result.ok) return result;
  const { id, who } = result.value;
  if (who !== undefined) attemptsIn(place.folder).clear(who);
  return ok(id);
}

/** A new recovery code in the place of the old one, which opens nothing from then on. */
export async function setRecoveryCode(
  place: VaultPlace,
  dataKey: Uint8Array,
  recoveryCode: string,
): Promise<Result<string, VaultFailure>> {
  const result = await put(
    place,
    async () => await recoveryWrap(place, dataKey, recoveryCode),
    ({ kind }) => kind === RECOVERY,
  );
  return result.ok ? ok(result.value.id) : result;
}

/** What of a key file goes into a backup: the recovery code's wrap and the administrators' own passwords, nobody else's. */
export function carriedVault(vault: VaultFile, adminNos: readonly string[]): VaultFile {
  const admins = new Set(adminNos.map((staffNo) => whoOf(vault.vault, staffNo)));
  const carried = (wrap: VaultFile['wraps'][number]): boolean =>
    wrap.kind === RECOVERY ||
    (wrap.kind === 'staff' && !wrap.oneTime && admins.has(wrap.who ?? ''));
  return { ...vault, wraps: vault.wraps.filter(carried) };
}

/** True when something of theirs opens this file. */
export function hasStaffSecret(folder: string, staffNo: string): boolean {
  const read = readVault(folder);
  if (!read.ok) return false;
  const who = whoOf(read.value.vault, staffNo);
  return read.value.wraps.some((wrap) => wrap.kind === 'staff' && wrap.who === who);
}

/** Somebody leaves: nothing of theirs opens this file any more (a copy of it made earlier still does). */
export function removeStaffSecret(folder: string, staffNo: string): Result<null, VaultFailure> {
  const read = readVault(folder);
  if (!read.ok) return read;
  const who = whoOf(read.value.vault, staffNo);
  const wraps = read.value.wraps.filter((wrap) => wrap.kind !== 'staff' || wrap.who !== who);
  writeVault(folder, { ...read.value, wraps });
  return ok(null);
}
