import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { Failure } from '../../shared/contract/api.ts';
import type { PackageProblem } from '../../shared/contract/configuration-channels.ts';
import { readContent, shapedContent } from '../../shared/contract/configuration-reading.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import {
  CONFIGURATION_KINDS,
  isConfigurationKind,
  KIND_FACTS,
} from '../../shared/domain/configuration.ts';
import type {
  ConfigurationContents,
  ConfigurationKind,
} from '../../shared/domain/configuration.ts';
import { differencesOf } from '../../shared/domain/configuration-differences.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { WorkstationKey } from '../storage/store.ts';
import { groundOf, prepared } from './configuration-change.ts';
import type { Changes } from './configuration-change.ts';
import type { Office } from './office.ts';

const FORMAT = 'ansu-configuration';
const FORMAT_VERSION = 1;

const Envelope = z.object({ format: z.literal(FORMAT), formatVersion: z.int().min(1) });

const PackageShape = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  program: z.string().max(40),
  institution: z.string().max(200),
  exportedAt: z.string().max(20),
  publicKey: z.string().max(200),
  parts: z.record(
    z.string().max(40),
    z.strictObject({ version: z.int().min(1), content: z.unknown() }),
  ),
  signature: z.string().max(200),
});
type Package = z.infer<typeof PackageShape>;

/** All of the package but its signature, which is empty while it is being signed. */
function signedText(one: Package): Buffer {
  return Buffer.from(canonicalJson({ ...one, signature: '' }));
}

function keyBytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

/** Everything an institution has set that is not this branch's alone, signed by this workstation. */
export function packageText(office: Office, key: WorkstationKey): string {
  const { contents, version } = office.configuration();
  const parts = CONFIGURATION_KINDS.filter((kind) => KIND_FACTS[kind].travels).map(
    (kind) => [kind, { version: version(kind), content: contents[kind] }] as const,
  );
  const unsigned: Package = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    program: office.world.version,
    institution: contents.branch.institution,
    exportedAt: office.world.now(),
    publicKey: key.publicKey,
    parts: Object.fromEntries(parts),
    signature: '',
  };
  const privateKey = createPrivateKey({
    key: keyBytes(key.privateKey),
    format: 'der',
    type: 'pkcs8',
  });
  const signature = sign(null, signedText(unsigned), privateKey).toString('base64');
  return `${JSON.stringify({ ...unsigned, signature }, null, 1)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSigned(one: Package): boolean {
  try {
    const key = createPublicKey({ key: keyBytes(one.publicKey), format: 'der', type: 'spki' });
    return verify(null, signedText(one), key, keyBytes(one.signature));
  } catch {
    return false;
  }
}

/** The package when it is whole, of a format known here, and signed by someone who is trusted here. */
function trustedPackage(text: string, office: Office): Result<Package, Failure> {
  const value = jsonOf(text);
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return fail({ codes: ['package-unreadable'] });
  if (envelope.data.formatVersion > FORMAT_VERSION) return fail({ codes: ['package-newer'] });
  const parsed = PackageShape.safeParse(value);
  if (!parsed.success) return fail({ codes: ['package-unreadable'] });
  const trusted = office.configuration().contents['trusted-keys'];
  const keys = [office.store.workstation.key(), ...trusted].map((one) => one?.publicKey);
  if (!keys.includes(parsed.data.publicKey)) return fail({ codes: ['package-key-unknown'] });
  return isSigned(parsed.data) ? ok(parsed.data) : fail({ codes: ['package-signature-wrong'] });
}

type Entry = { readonly code: string; readonly active: boolean };

/** Codes given here that the package does not know stay, switched off: records carry them. */
function withKept<E extends Entry>(
  theirs: readonly E[],
  ours: readonly E[],
  keyOf: (entry: E) => string,
): readonly E[] {
  const known = new Set(theirs.map(keyOf));
  const off = (entry: E): E => ({ ...entry, active: false });
  return [...theirs, ...ours.filter((entry) => !known.has(keyOf(entry))).map(off)];
}

function byCode({ code }: Entry): string {
  return code;
}

function merged(theirs: Changes, ours: ConfigurationContents): Changes {
  const { lists, lexicon, hotlines, departments, calendars } = theirs;
  const words = theirs['waiver-words'];
  return {
    ...theirs,
    ...(lists && { lists: withKept(lists, ours.lists, (one) => `${one.list}.${one.code}`) }),
    ...(lexicon && { lexicon: withKept(lexicon, ours.lexicon, byCode) }),
    ...(hotlines && { hotlines: withKept(hotlines, ours.hotlines, byCode) }),
    ...(departments && { departments: withKept(departments, ours.departments, byCode) }),
    ...(words && { 'waiver-words': [...new Set([...words, ...ours['waiver-words']])] }),
    ...(calendars && {
      calendars: [
        ...ours.calendars.filter(({ year }) => !calendars.some((one) => one.year === year)),
        ...calendars,
      ],
    }),
  };
}

function strangeParts(parts: Package['parts']): boolean {
  return Object.keys(parts).some((kind) => !isConfigurationKind(kind) || !KIND_FACTS[kind].travels);
}

type Read = { readonly changes: Changes; readonly problems: readonly PackageProblem[] };

function shapedParts(parts: Package['parts'], office: Office): Changes {
  const shaped = CONFIGURATION_KINDS.flatMap((kind) => {
    const content = shapedContent(kind, prepared(kind, parts[kind]?.content, office));
    return content === null ? [] : [[kind, content] as const];
  });
  return Object.fromEntries(shaped);
}

function problemsIn(
  kind: ConfigurationKind,
  content: unknown,
  beside: Changes,
  office: Office,
): readonly PackageProblem[] {
  const read = readContent(kind, content, groundOf(office, beside));
  return read.ok
    ? []
    : read.failure.map(({ code, place, value }) => ({ kind, code, place, value }));
}

/** What a package would change here, and everything that is wrong with any part of it. */
export function readPackage(text: string, office: Office): Result<Read, Failure> {
  const trusted = trustedPackage(text, office);
  if (!trusted.ok) return trusted;
  const { parts } = trusted.value;
  if (strangeParts(parts)) return fail({ codes: ['package-unreadable'] });
  const ours = office.configuration().contents;
  const theirs = merged(shapedParts(parts, office), ours);
  const kinds = Object.keys(parts).filter(isConfigurationKind);
  const problems = kinds.flatMap((kind) =>
    problemsIn(kind, theirs[kind] ?? parts[kind]?.content, theirs, office),
  );
  const changed = kinds.filter((kind) => differencesOf(ours[kind], theirs[kind]).length > 0);
  return ok({
    changes: Object.fromEntries(changed.map((kind) => [kind, theirs[kind]])),
    problems,
  });
}
