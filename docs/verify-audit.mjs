// Checks an exported audit trail of Ansu without Ansu. Needs Node 18 or later, nothing else.
//   node verify-audit.mjs FILE [--head SEQ:HEX]
// SEQ:HEX is a head written down elsewhere: in a backup's manifest, or on a printed report (spaces left out).
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, option, known] = process.argv.slice(2);
if (file === undefined || (option !== undefined && (option !== '--head' || known === undefined))) {
  console.error('usage: node verify-audit.mjs FILE [--head SEQ:HEX]');
  process.exit(2);
}

function stop(text) {
  console.log(`NOT INTACT: ${text}`);
  process.exit(1);
}

function parsed(text, number) {
  try {
    return JSON.parse(text);
  } catch {
    return stop(`row ${number} of the file cannot be read`);
  }
}

const rows = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((text, at) => parsed(text, at + 1));
const [about, ...rest] = rows;
if (about?.format !== 'ansu-audit-1') stop('this is no exported audit trail');
const lines = rest.filter((row) => Array.isArray(row));
const heads = rest.filter((row) => !Array.isArray(row));

// Each line: number, time, person, branch, action, entity, id, event, digest. The digest is SHA-256 over the digest
// before (32 zero bytes before the first) and the JSON text of the eight values.
let before = Buffer.alloc(32);
const digests = new Map();
for (const [at, line] of lines.entries()) {
  const values = line.slice(0, 8);
  const digest = createHash('sha256').update(before).update(JSON.stringify(values)).digest();
  if (values[0] !== at + 1) stop(`line ${at + 1} is missing or out of its place`);
  const follows = digest.toString('hex') === line[8];
  if (!follows) stop(`line ${at + 1} does not follow from the one before`);
  digests.set(at + 1, line[8]);
  before = digest;
}
const told = about.lines;
if (lines.length !== told) stop(`the file tells of ${told} lines and has ${lines.length}`);

function against(seq, digest, what) {
  if (!digests.has(seq)) stop(`${what} is of line ${seq}, which is missing: the end was cut off`);
  if (!digests.get(seq).startsWith(digest)) stop(`${what} does not match line ${seq}`);
}

// Each head: number and digest of the newest line at a time, signed with the key of the workstation (Ed25519).
const key = createPublicKey({
  key: Buffer.from(about.publicKey, 'base64'),
  format: 'der',
  type: 'spki',
});
for (const { seq, digest, at, publicKey, signature } of heads) {
  const text = Buffer.from(JSON.stringify(['ansu-audit-head-1', seq, digest, at]));
  const isOurs = publicKey === about.publicKey;
  const isSigned = isOurs && verify(null, text, key, Buffer.from(signature, 'base64'));
  if (!isSigned) stop(`the signature of the head of line ${seq} is wrong`);
  against(seq, digest, 'the signed head');
}
if (heads.at(-1)?.seq !== lines.length) stop('the newest line has no signed head');

if (known !== undefined) {
  const [, seq, digest] = /^(\d+):([0-9a-f]{16,64})$/u.exec(known) ?? stop('--head wants SEQ:HEX');
  against(Number(seq), digest, 'the known head');
}
const print = createHash('sha256').update(Buffer.from(about.publicKey, 'base64')).digest('hex');
console.log(`intact: ${lines.length} lines, ${heads.length} signed heads`);
console.log(
  `signing key: ${print.slice(0, 16).match(/.{4}/gu).join(' ')} (compare with a printed report)`,
);
