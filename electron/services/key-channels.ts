import type { Failure, Request, Response } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { newRecoveryCode } from './codes.ts';
import type { StaffHandlers } from './handler.ts';
import type { LongWork } from './long-work.ts';
import { stampOf } from './office.ts';
import type { Visit } from './office.ts';
import { isSet, leaversOf, setOwn } from './own-settings.ts';
import { isRekeyUnfinished, switchOver } from './rekey-files.ts';
import { writeUnderNewKey } from './rekey.ts';
import { proved, secondOf } from './second-person.ts';
import type { Entrance } from './sign-in.ts';
import type { SigningProofs } from './signing-proofs.ts';
import { giveCode, keepStaff } from './staff-service.ts';
import { vaultOf } from './vault.ts';
import { placeIn } from './vault-wraps.ts';

async function keysView({ office }: Visit, { door }: Entrance): Promise<Response<'staff.keys'>> {
  const { store, world } = office;
  const chosen = door.keyStore.chosen();
  const usable = await world.outside.keyStore();
  return {
    leavers: leaversOf(store),
    unfinished: isRekeyUnfinished(world.dataFolder),
    codesDue: isSet(store, 'codesDue'),
    keyStore: { chosen, usable },
  };
}

function noteVault(visit: Visit, action: string, ids: Readonly<Record<string, string>>): void {
  visit.office.store.write((writes) => {
    const stamp = stampOf(visit);
    writes.audit.append({ stamp, entity: 'vault', entityId: 'vault', action, ids });
    return ok(null);
  });
}

/** Lets the key store of the operating system open the vault up to the sign-in, or no longer. */
async function chooseStore(
  on: boolean,
  visit: Visit,
  { door }: Entrance,
): Promise<Result<Response<'staff.key-store'>, Failure>> {
  if (on && !(await door.keyStore.add())) return fail({ codes: ['key-store-unsafe'] });
  const backend = door.keyStore.chosen() ?? '';
  if (!on) door.keyStore.remove();
  noteVault(visit, on ? 'key-store-added' : 'key-store-removed', { backend });
  return ok({});
}

/** Into the store that has just taken the old one's place; the old one was closed before. */
function enterAnew(
  newKey: Buffer,
  visit: Visit,
  { world, door, session }: Entrance,
): Result<Response<'staff.rekey'>, Failure> {
  const { staffNo } = visit.me;
  session.end(null);
  switchOver(world.dataFolder, world.now());
  const entered = door.enter({ dataKey: newKey, vaultId: '', wrapId: '', oneTime: false });
  const office = entered.ok ? entered.value : null;
  const me = office?.store.staff.byStaffNo(staffNo) ?? null;
  if (office === null || me === null) {
    session.end(entered.ok ? null : entered.failure);
    return fail({ codes: [entered.ok ? 'locked' : entered.failure] });
  }
  session.begin({ office, me }, false);
  return ok(session.status());
}

/** The new vault file knows nothing of a key store that was chosen before. */
async function keepStore(wasChosen: boolean, { door }: Entrance): Promise<void> {
  if (wasChosen && door.keyStore.chosen() === null) await door.keyStore.add();
}

/** A new data key for everything: takes the administrator's password and a second person. */
async function rekey(
  { password, second }: Request<'staff.rekey'>,
  visit: Visit,
  { entrance, work }: { readonly entrance: Entrance; readonly work: LongWork },
): Promise<Result<Response<'staff.rekey'>, Failure>> {
  const { world, door } = entrance;
  const { staffNo } = visit.me;
  const own = await proved(door.unlock(staffNo, password));
  if (!own.ok) return own;
  const confirmed = await secondOf(second, visit, { about: null, door });
  if (!confirmed.ok) return confirmed;
  const made = await entrance.backups.make();
  if (!made.ok) return fail({ codes: [made.failure] });
  if (made.value.failure !== null) return fail({ codes: [made.value.failure] });
  const place = placeIn(world);
  const secret = { staffNo, secret: password, oneTime: false };
  const wasChosen = door.keyStore.chosen() !== null;
  const ran = await work.run('rekey', async (progress) => {
    noteVault(visit, 'rekey-begun', { second: confirmed.value });
    return await door.withKey(async (dataKey) => {
      const wish = {
        visit,
        second: confirmed.value,
        dataKey,
        // Nobody has seen this code: the administrator is given the next one and types it back.
        vaultOf: async (vaultId: string, newKey: Uint8Array) =>
          (
            await vaultOf(
              place,
              { vaultId, dataKey: newKey },
              secret,
              newRecoveryCode(world.random),
            )
          ).file,
        switchNow: (newKey: Buffer) => enterAnew(newKey, visit, entrance),
      };
      return await writeUnderNewKey(wish, progress);
    });
  });
  if (!ran.ok) return fail({ codes: [ran.failure] });
  await keepStore(wasChosen, entrance);
  return ran.value ?? fail({ codes: ['locked'] });
}

/** One-time codes for everybody who has no password of their own since the data key was changed. */
async function reissue(
  visit: Visit,
  { door }: Entrance,
): Promise<Result<Response<'staff.rekey-codes'>, Failure>> {
  const { office } = visit;
  if (!isSet(office.store, 'codesDue')) return fail({ codes: ['second-person-missing'] });
  const due = office
    .directory()
    .filter((one) => one.active && (!door.hasSecret(one.staffNo) || one.mustSetPassword));
  const codes: Response<'staff.rekey-codes'>[number][] = [];
  for (const one of due) {
    const given = await giveCode(one, visit, door);
    if (given === null) return fail({ codes: ['vault-damaged'] });
    const saved = keepStaff(given.record, { action: 'staff-code-renewed' }, visit);
    if (!saved.ok) return saved;
    codes.push({ name: one.name, staffNo: one.staffNo, code: given.code });
  }
  return ok(codes);
}

type KeyChannels =
  | 'staff.keys'
  | 'staff.key-store'
  | 'staff.rekey'
  | 'staff.rekey-codes'
  | 'staff.codes-handed'
  | 'setup.replace-recovery';

/** What opens the data, as the administrator looks after it (permission row 60). */
export function keyHandlers(
  entrance: Entrance,
  work: LongWork,
  proofs: SigningProofs,
): StaffHandlers<KeyChannels> {
  return {
    'staff.keys': async (_, visit) => ok(await keysView(visit, entrance)),
    'staff.key-store': async ({ on }, visit) =>
      proofs.take(visit.me.id)
        ? await chooseStore(on, visit, entrance)
        : fail({ codes: ['password-needed'] }),
    'staff.rekey': async (wish, visit) => await rekey(wish, visit, { entrance, work }),
    'staff.rekey-codes': async (_, visit) => await reissue(visit, entrance),
    'staff.codes-handed': (_, visit) => {
      visit.office.store.write((writes) => {
        setOwn(writes, { codesDue: false }, stampOf(visit));
        return ok(null);
      });
      return ok({});
    },
    'setup.replace-recovery': (_, visit) => {
      if (!proofs.take(visit.me.id)) return fail({ codes: ['password-needed'] });
      visit.office.store.write((writes) => {
        setOwn(writes, { recoveryConfirmed: false }, stampOf(visit));
        return ok(null);
      });
      return ok(entrance.session.status());
    },
  };
}
