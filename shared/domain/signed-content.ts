import { canonicalJson } from './canonical-json.ts';

/**
 * The one rule for every signature, of an option as of a sheet: it stands for what was signed, and no longer once
 * that says something else.
 */
export function saysOtherwise(signed: unknown, now: unknown): boolean {
  return canonicalJson(signed) !== canonicalJson(now);
}

/** The digest of a signature whose sheet is known to have changed. */
export const CHANGED_SHEET = ':';

function versionIn(digest: string): string {
  return digest.split(':')[0] ?? '';
}

/** True for the digest of a sheet in this version of its layout. */
export function isOfVersion(digest: string | null, version: string): boolean {
  return digest !== null && versionIn(digest) === version;
}

/** True when a digest of the sheet, as `version:hash`, is of another sheet than the one that was signed. */
export function isOtherSheet(signed: string | null, now: string): boolean {
  // Entered before digests were kept: nothing says that it changed.
  if (signed === null) return false;
  if (signed === CHANGED_SHEET) return true;
  // Another layout of the program is no change of the record; what changes later is caught as it happens.
  return isOfVersion(signed, versionIn(now)) && saysOtherwise(signed, now);
}
