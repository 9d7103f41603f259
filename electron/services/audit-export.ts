import type { Failure, Response } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { signHead } from './audit-heads.ts';
import { stampOf } from './office.ts';
import type { Office, Visit } from './office.ts';
import { giveOut } from './outgoing.ts';

const FORMAT = 'ansu-audit-1';
const SLICE = 2_000;

function asLine(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** One slice of lines: the values that are hashed, and the digest. Contents and salts stay at home. */
function slice(from: number, to: number, { store }: Office): Uint8Array {
  return Buffer.concat(
    store.audit.plain(from, to).map(({ values, digest }) => asLine([...values, digest])),
  );
}

/** The file, made while it is written: what it is, the lines, the signed heads. See docs/audit.md. */
async function* exported(office: Office): AsyncGenerator<Uint8Array> {
  const { store, world, branch } = office;
  const last = store.audit.head()?.seq ?? 0;
  const publicKey = store.workstation.key()?.publicKey ?? '';
  yield asLine({ format: FORMAT, branch: branch().code, at: world.now(), publicKey, lines: last });
  for (let from = 1; from <= last; from += SLICE) {
    if (!office.isOpen()) return;
    yield slice(from, Math.min(from + SLICE - 1, last), office);
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
  if (!office.isOpen()) return;
  for (const head of store.audit.headsOver(1, last)) yield asLine(head);
}

function noteExport(visit: Visit): void {
  const { office } = visit;
  office.store.write((writes) => {
    const stamp = stampOf(visit);
    const entityId = office.world.newId();
    const lines = String((office.store.audit.head()?.seq ?? 0) + 1);
    const ids = { lines };
    writes.audit.append({ stamp, entity: 'export', entityId, action: 'audit-exported', ids });
    return ok(null);
  });
  signHead(office, 'export');
}

/** Gives the trail out as a file that can be checked without this program; its own line and head are in it. */
export async function exportTrail(
  visit: Visit,
): Promise<Result<Response<'audit.export'>, Failure>> {
  const { office } = visit;
  const at = office.world.now().slice(0, 16).replaceAll(/[-:]/gu, '').replace('T', '-');
  const given = await giveOut(
    {
      name: `ansu-audit-${office.branch().code}-${at}.jsonl`,
      content: () => exported(office),
      log: () => {
        noteExport(visit);
      },
    },
    office,
  );
  return office.isOpen() ? given : fail({ codes: ['locked'] });
}
