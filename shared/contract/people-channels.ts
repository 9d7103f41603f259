import { z } from 'zod';
import { channel } from './channel.ts';
import { AppStatus, BranchInput, Line, Nothing, Secret, StaffNo } from './requests.ts';
import { RoleShape, StaffIdShape, StaffView } from './views.ts';

/** Who confirms beside the administrator: a second person, or the recovery code where there is nobody. */
export const SecondProof = z.union([
  z.strictObject({ staffNo: StaffNo, password: Secret }),
  z.strictObject({ recoveryCode: Secret }),
]);
export type SecondProof = z.infer<typeof SecondProof>;

/** The first start, signing in and out, and the people who may. */
export const PEOPLE_CHANNELS = {
  'setup.create': channel(
    'anyone',
    z.strictObject({
      branch: BranchInput,
      admin: z.strictObject({ staffNo: StaffNo, name: Line, password: Secret }),
      /** null: the administrator is the branch manager too. */
      manager: z.strictObject({ staffNo: StaffNo, name: Line }).nullable(),
    }),
    z.strictObject({
      recoveryCode: z.string(),
      publicKey: z.string(),
      managerCode: z.string().nullable(),
    }),
  ),
  'setup.confirm-recovery': channel('r60', z.strictObject({ recoveryCode: Secret }), Nothing),
  'setup.renew-recovery': channel('r60', Nothing, z.strictObject({ recoveryCode: z.string() })),
  /** The recovery code is to be replaced: the administrator has just given the password, and is shown a new one next. */
  'setup.replace-recovery': channel('r60', Nothing, AppStatus),
  'session.unlock': channel(
    'anyone',
    z.strictObject({ staffNo: StaffNo, password: Secret }),
    AppStatus,
  ),
  'session.recover': channel(
    'anyone',
    z.strictObject({ recoveryCode: Secret, staffNo: StaffNo, password: Secret }),
    AppStatus,
  ),
  'session.set-password': channel(
    'staff',
    z.strictObject({ current: Secret.nullable(), password: Secret }),
    AppStatus,
  ),
  'session.lock': channel('anyone', Nothing, Nothing),
  /** After something was put right outside the program: how things stand now. */
  'session.look-again': channel('anyone', Nothing, AppStatus),
  /** The password again, before a signature counts; refused like a sign-in. */
  'session.confirm': channel('staff', z.strictObject({ password: Secret }), Nothing),
  'staff.directory': channel('staff', Nothing, z.array(StaffView).readonly()),
  'staff.list': channel(
    'r60',
    Nothing,
    z
      .array(
        z.strictObject({
          ...StaffView.shape,
          rev: z.int(),
          mustSetPassword: z.boolean(),
          hasAccess: z.boolean(),
          /** Away for now: the deputy acts. */
          absent: z.boolean(),
        }),
      )
      .readonly(),
  ),
  'staff.save': channel(
    'r60',
    z.strictObject({
      /** null: a new member of staff. */
      id: StaffIdShape.nullable(),
      revision: z.int().min(0),
      staffNo: StaffNo,
      name: Line,
      roles: z.array(RoleShape).min(1).max(21),
      isSeller: z.boolean(),
      active: z.boolean(),
      deputyId: StaffIdShape.nullable(),
      leaderId: StaffIdShape.nullable(),
    }),
    /** A code for somebody new; who comes back gets one by `staff.reset`. */
    z.strictObject({ staff: StaffView, oneTimeCode: z.string().nullable() }),
  ),
  /** Away, and back: while a person is away their deputy acts (rules 5). */
  'staff.absence': channel(
    'r60',
    z.strictObject({ id: StaffIdShape, absent: z.boolean() }),
    Nothing,
  ),
  /** A one-time code for somebody who has no way in any more; takes two persons. */
  'staff.reset': channel(
    'r60',
    z.strictObject({ id: StaffIdShape, second: SecondProof }),
    z.strictObject({ oneTimeCode: z.string() }),
  ),
  /** What opens the data, as the administrator looks after it. */
  'staff.keys': channel(
    'r60',
    Nothing,
    z.strictObject({
      /** How many have left since the data key was made. */
      leavers: z.int(),
      /** A change of the data key was cut off and can go on. */
      unfinished: z.boolean(),
      /** The data key was changed, and not everybody has been given a new one-time code. */
      codesDue: z.boolean(),
      /** The key store of the operating system: which one holds a wrap, and which one could. */
      keyStore: z.strictObject({ chosen: z.string().nullable(), usable: z.string().nullable() }),
    }),
  ),
  /** Whether the key store opens the vault up to the sign-in; after the password. */
  'staff.key-store': channel('r60', z.strictObject({ on: z.boolean() }), Nothing),
  /** A new data key: everything is written again. The administrator gives the password, a second person confirms. */
  'staff.rekey': channel(
    'r60',
    z.strictObject({ password: Secret, second: SecondProof }),
    AppStatus,
  ),
  'staff.rekey-codes': channel(
    'r60',
    Nothing,
    z.array(z.strictObject({ name: z.string(), staffNo: z.string(), code: z.string() })).readonly(),
  ),
  'staff.codes-handed': channel('r60', Nothing, Nothing),
} as const;
